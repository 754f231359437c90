/** A note whose place cannot be found is one without a place, and keeps no other note from its own. */
import type { AnchorOutcome } from '../anchoring';
import type { Range } from '../text/structure';

export type Mapper = (ranges: readonly Range[]) => AnchorOutcome[];

/** What fails for all of them is tried for each; what cannot be compared at all is nowhere. Each failure is told. */
export function carefully(build: () => Mapper, tell: (error: unknown) => void): Mapper {
  function attempt<T>(make: () => T, otherwise: () => T): T {
    try {
      return make();
    } catch (error) {
      tell(error);
      return otherwise();
    }
  }
  const nowhere: Mapper = (ranges) => ranges.map(() => ({ state: 'orphaned' }));
  const map = attempt(build, () => nowhere);
  const mapEach: Mapper = (ranges) =>
    ranges.flatMap((range) =>
      attempt(
        () => map([range]),
        () => nowhere([range]),
      ),
    );
  return (ranges) =>
    attempt(
      () => map(ranges),
      () => mapEach(ranges),
    );
}
