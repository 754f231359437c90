/** How files are named, how long they are, and what lies beside what. */
import { reach } from '../graph';
import type { Check, SourceTree } from '../source-tree';

const maxLines = 250;
/** Longer files, each with the reason why it is one file. */
const mayBeLonger: Record<string, string> = {};

const lineCount = (text: string) => text.replace(/\n$/, '').split('\n').length;

export const sizes: Check = (tree) =>
  [...tree]
    .filter(([file, text]) => lineCount(text) > maxLines && !(file in mayBeLonger))
    .map(([file, text]) => ({ file, says: `has ${lineCount(text)} lines of ${maxLines}` }));

/** They say nothing of what is inside, so everything ends up there. */
const emptyNames = /(^|\/)(utils?|helpers?|misc|common|types)(\.[^/]*|\/.*)$/;

export const names: Check = (tree) =>
  [...tree.keys()]
    .filter((file) => emptyNames.test(file))
    .map((file) => ({ file, says: 'has a name that says nothing' }));

export const noLoading: Check = (tree) =>
  [...tree.keys()]
    .filter((file) => /^app\/(.+\/)?loading\.[jt]sx?$/.test(file))
    .map((file) => ({
      file,
      says: 'turns a late refusal into a 200, and leaves readers without script waiting',
    }));

/** Folders of tests/unit that stand for something outside lib/. */
const elsewhere: Record<string, string> = {
  app: 'app',
  reader: 'app/_reader',
  scripts: 'scripts',
  ui: 'app/_ui',
};

function mirrored(test: string): string {
  const folder = test.split('/').slice(2, -1);
  const [first = ''] = folder;
  return first in elsewhere ? [elsewhere[first], ...folder.slice(1)].join('/') : ['lib', ...folder].join('/');
}

const exists = (place: string, tree: SourceTree) =>
  [...tree.keys()].some((file) => file.startsWith(`${place}/`) || file === `${place}.ts`);

export const mirror: Check = (tree) =>
  [...tree.keys()]
    .filter((file) => /^tests\/unit\/.+\.test\.tsx?$/.test(file))
    .filter((file) => !exists(mirrored(file), tree))
    .map((file) => ({ file, says: `tests ${mirrored(file)}, which is not there` }));

const gallery = 'app/(dev)/gallery/';
/** What has nothing to be looked at, or is put together of what is in the gallery. */
const notShown: Record<string, string> = {
  'app/_reader/Reader.tsx': 'holds what its parts share; the gallery has samples in its place',
  'app/texts/[textId]/PlaceScript.tsx': 'is a script',
};
const components =
  /^app\/(_(ui|site|look|client|account|library|groups|governing|reader)|texts\/\[textId\])\/(.+\/)?[A-Z]\w*\.tsx$/;

export const shown: Check = (tree) => {
  const visible = new Set(
    [...tree.keys()]
      .filter((file) => file.startsWith(`${gallery}entries/`))
      .flatMap((file) => [...reach(file, tree, () => false).keys()]),
  );
  return [...tree.keys()]
    .filter((file) => components.test(file) && !(file in notShown) && !visible.has(file))
    .map((file) => ({ file, says: `is in no entry of ${gallery}` }));
};
