// docker-compose.yml as Docker Compose reads it: YAML with merge keys, then variables of .env (Compose Specification,
// “Interpolation”).
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Service = {
  image: string;
  build?: string;
  entrypoint?: string[];
  command?: string[];
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  networks: string[];
  ports?: string[];
  volumes?: string[];
  restart: string;
  user?: string;
};
export type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, null>;
};

export const composeText = () => readFileSync('docker-compose.yml', 'utf8');

/** As it is written: what is parsed, without values for its variables. */
export const parseCompose = (text: string): unknown => parse(text, { merge: true });

const variable = /\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g;

/** Each variable that it reads, and what Compose says where one without which nothing works is missing. */
export const variablesOf = (text: string) =>
  [...text.replace(/^\s*#.*$/gm, '').matchAll(variable)].map(([, name = '', kind, words = '']) => ({
    name,
    asks: kind === '?' ? words : null,
    isOptional: kind === '-',
  }));

/** With the values of a .env; throws as Compose would. */
export function readCompose(values: Record<string, string>): Compose {
  const fill = (text: string) =>
    text.replace(variable, (_, name: string, kind?: string, words = '') => {
      const value = values[name];
      if (value) return value;
      if (kind === '?') throw new Error(`required variable ${name} is missing a value: ${words}`);
      return kind === '-' ? words : '';
    });
  const fillAll = (node: unknown): unknown => {
    if (typeof node === 'string') return fill(node);
    if (Array.isArray(node)) return node.map(fillAll);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fillAll(value)]));
  };
  return fillAll(parseCompose(composeText())) as Compose;
}

/** A .env file’s values. */
export const readEnv = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
