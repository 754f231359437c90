/** What runs in the browser brings nothing of the server along, however far the imports lead. */
import { linksOf, reach, says } from '../graph';
import { browserFolders } from '../layers';
import type { Check, SourceTree, Violation } from '../source-tree';
import { isBrowser, layerOf } from './layering';

const serverOnly = [
  'policy',
  'present',
  'db',
  'generated',
  'auth',
  'live',
  'mail',
  'services',
  'web',
  'env',
  'log',
];

/** Of a server action the browser gets an address, and none of its code. */
const isAction = (tree: SourceTree) => (file: string) => says(file, tree, 'use server');

export const browserReach: Check = (tree) =>
  [...tree.keys()]
    .filter((file) => isBrowser(file, tree))
    .flatMap((start) =>
      [...reach(start, tree, isAction(tree))].flatMap(([file, way]): Violation[] => {
        const layer = layerOf(file, tree)?.name;
        const server = layer !== undefined && serverOnly.includes(layer);
        const builtin = linksOf(file, tree).find(
          (link) => link.kind === 'value' && link.package?.startsWith('node:'),
        );
        if (!server && !builtin) return [];
        return [
          { file: start, says: `takes ${builtin?.specifier ?? layer} into the browser: ${way.join(' → ')}` },
        ];
      }),
    );

const foundByName = /^app\/(.+\/)?(global-)?error\.tsx$/;

/** So that the path of a file says where it runs. Next finds error.tsx by its name and wants it in the browser. */
export const browserPlaces: Check = (tree) =>
  [...tree.keys()]
    .filter((file) => file.startsWith('app/') && says(file, tree, 'use client') && !foundByName.test(file))
    .filter((file) => !file.split('/').some((part) => browserFolders.includes(part)))
    .map((file) => ({ file, says: `says 'use client' outside ${browserFolders.join(', ')}` }));
