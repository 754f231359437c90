/** No order of saves, losses, crashes and devices loses a word, and in the end all devices have the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '@/lib/domain/drafts/held';
import { Device, everywhere, Server, type Network } from './devices';

const seed = 20261122;
const step = fc.record({
  who: fc.nat(2),
  which: fc.nat(),
  what: fc.constantFrom(
    ...(['type', 'type', 'save', 'save', 'list', 'deliver', 'deliver', 'deliver', 'lose', 'crash'] as const),
    ...(['discard', 'post', 'mine', 'theirs', 'both', 'postedMine', 'postedTheirs'] as const),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function makeWorld() {
  const server = new Server();
  const network: Network = { pending: [] };
  const typed: string[] = [];
  const thrown = new Set<string>();
  let names = 0;
  const fresh = () => `write-${(names += 1)}`;
  const devices = ['desk', 'train', 'phone'].map(
    (label) => new Device(label, server, network, fresh, thrown),
  );
  return { server, network, typed, thrown, devices };
}
type World = ReturnType<typeof makeWorld>;

function take({ devices, network, typed }: World, { who, which, what }: Step) {
  const device = devices[who];
  if (!device) return;
  const at = network.pending.length === 0 ? 0 : which % network.pending.length;
  if (what === 'type') {
    typed.push(`w${typed.length}`);
    device.type(typed.at(-1) ?? '');
  }
  if (what === 'save') device.save();
  if (what === 'list') device.list();
  if (what === 'deliver') network.pending.splice(at, 1)[0]?.();
  if (what === 'lose') network.pending.splice(at, 1);
  if (what === 'crash') device.crash();
  if (what === 'discard') device.discard();
  if (what === 'post') device.post();
  if (what === 'mine' || what === 'theirs' || what === 'both') device.choose(what);
  if (what === 'postedMine') device.settlePosted('mine');
  if (what === 'postedTheirs') device.settlePosted('theirs');
}

const lost = ({ devices, server, typed, thrown }: World) => {
  const there = everywhere(devices, server);
  return typed.filter((word) => !there.has(word) && !thrown.has(word));
};

function deliverAll({ network }: World) {
  while (network.pending.length > 0) network.pending.shift()?.();
}

it('no word is lost, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 200 }), (steps) => {
      const world = makeWorld();
      for (const each of steps) {
        take(world, each);
        expect(lost(world)).toEqual([]);
      }
    }),
    { seed, numRuns: 400 },
  );
});

it('once everything has arrived and has been chosen about, all devices have what the server has', () => {
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 150 }), (steps) => {
      const world = makeWorld();
      for (const each of steps) take(world, each);
      for (let round = 0; round < 8; round++)
        for (const device of world.devices) {
          if (device.held?.posting !== null && device.held?.posting !== undefined) device.post();
          deliverAll(world);
          device.settlePosted('mine');
          device.list();
          deliverAll(world);
          device.choose('both');
          device.save();
          deliverAll(world);
        }
      for (const device of world.devices)
        expect(isSame(device.shown, world.server.stored?.draft ?? null), device.label).toBe(true);
      expect(lost(world)).toEqual([]);
    }),
    { seed, numRuns: 400 },
  );
});

it('nobody who has one device is ever asked to choose', () => {
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 150 }), (steps) => {
      const world = makeWorld();
      for (const each of steps) {
        // What is begun anew, after it was posted or thrown away, has an id of its own.
        const anew = each.what === 'type' && world.server.comment && !world.devices[0]?.held;
        if (each.what !== 'discard' && !anew) take(world, { ...each, who: 0 });
        expect(world.devices[0]?.held?.other ?? null).toBeNull();
        expect(world.devices[0]?.posted ?? null).toBeNull();
      }
    }),
    { seed, numRuns: 400 },
  );
});

it('what a device has shown as the server’s, no older answer takes away', () => {
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 150 }), (steps) => {
      const world = makeWorld();
      for (const each of steps) {
        const before = world.devices.map(({ held }) => held?.seen ?? 0);
        take(world, each);
        world.devices.forEach(({ held }, at) =>
          expect(held?.seen ?? Infinity).toBeGreaterThanOrEqual(before[at] ?? 0),
        );
      }
    }),
    { seed, numRuns: 150 },
  );
});
