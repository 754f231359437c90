/** Folders import only what their row in layers.ts allows, and a package with a home only through it. */
import { linksOf, matchesPackage, says, type Link } from '../graph';
import { browserFolders, exceptions, homes, layers, type Layer, type Share } from '../layers';
import { isIn, type Check, type SourceTree, type Violation } from '../source-tree';

const named = (name: string): Layer => {
  const layer = layers.find((each) => each.name === name);
  if (!layer) throw new Error(`layers.ts has no row ${name}`);
  return layer;
};

export function isBrowser(file: string, tree: SourceTree): boolean {
  if (!file.startsWith('app/')) return false;
  return file.split('/').some((part) => browserFolders.includes(part)) || says(file, tree, 'use client');
}

export function layerOf(file: string, tree: SourceTree): Layer | undefined {
  if (isBrowser(file, tree)) return named('browser');
  const found = layers.find(({ files }) => files.some((place) => isIn(file, place)));
  return found ?? (file.includes('/') ? undefined : named('outside'));
}

function sharesValue(share: Share | undefined, link: Link): boolean {
  if (share === undefined || share === 'types') return false;
  if (share === 'everything') return true;
  if ('files' in share) return link.to !== undefined && share.files.includes(link.to);
  return link.names.every((name) => share.names.test(name));
}

function isException(file: string, { to, names }: Link): boolean {
  return exceptions.some(
    (each) =>
      isIn(file, each.file) &&
      to !== undefined &&
      isIn(to, each.from) &&
      (each.names === undefined || names.every((name) => each.names?.includes(name))),
  );
}

function mayTake(layer: Layer, file: string, link: Link, tree: SourceTree): boolean {
  if (link.package !== undefined) {
    const { package: name } = link;
    return layer.packages === 'any' || layer.packages.some((pattern) => matchesPackage(name, pattern));
  }
  const target = layerOf(link.to, tree);
  if (layer.imports === 'everything' || target === layer || isException(file, link)) return true;
  const share = target && layer.imports[target.name];
  return share !== undefined && (link.kind === 'type' || sharesValue(share, link));
}

export const layering: Check = (tree) =>
  [...tree.keys()].flatMap((file): Violation[] => {
    const layer = layerOf(file, tree);
    if (!layer) return [{ file, says: 'is in no row of layers.ts' }];
    return linksOf(file, tree)
      .filter((link) => !mayTake(layer, file, link, tree))
      .map(({ specifier, line, kind, names }) => ({
        file: `${file}:${line}`,
        says: `${layer.name} may not take ${kind === 'type' ? 'types' : names.join(', ') || 'anything'} from ${specifier}`,
      }));
  });

export const homesOfPackages: Check = (tree) =>
  [...tree.keys()].flatMap((file) =>
    linksOf(file, tree).flatMap(({ package: name, line }): Violation[] => {
      const rule = homes.find(({ packages }) => packages.some((each) => name && matchesPackage(name, each)));
      if (!rule || isIn(file, rule.home) || layerOf(file, tree)?.name === 'outside') return [];
      return [{ file: `${file}:${line}`, says: `${name} is imported only by ${rule.home}` }];
    }),
  );
