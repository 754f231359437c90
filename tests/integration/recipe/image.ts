// Follows the Dockerfile without a container engine: a stage is a folder, COPY copies what .dockerignore leaves, RUN
// runs. What comes out is started as the container would be: by a user who may write nothing of it.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export type Instruction = { name: string; words: string };

export const readDockerfile = (text = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8')): Instruction[] =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name, words] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return name && words ? [{ name, words }] : [];
    });

/** Whether a path of the repository is left out by .dockerignore. */
export function makeIgnored(text = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8')) {
  const patterns = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const sources = patterns.map((pattern) =>
    pattern
      .replace(/[.+^$()|[\]{}]/g, '\\$&')
      .replaceAll('**/', '(.+/)?')
      .replace(/(?<!\))\*/g, '[^/]*'),
  );
  const one = new RegExp(`^(${sources.join('|')})(/|$)`);
  return (file: string) => one.test(file);
}

/** Nothing of the test run’s own, and all that npm needs to find its registry. */
function surroundings(): Record<string, string> {
  const own =
    /^(NODE_|VITEST|CATENA_|DATABASE_|AUTH_|SMTP_|MAIL_|HOST$|PORT$|CI$|TEST$|npm_(lifecycle|package|execpath|config_local_prefix))/;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      own.test(name) || value === undefined ? [] : [[name, value]],
    ),
  );
}

export type Image = { root: string; env: Record<string, string>; command: string[]; user: string };

/** Builds in a folder, which then holds the last stage. */
export function buildImage(folder: string): Image {
  const isIgnored = makeIgnored();
  const stages = new Map<string, string>();
  let [stage, image]: [string, Image] = ['', { root: '', env: {}, command: [], user: 'root' }];

  const steps: Record<string, (words: string) => void> = {
    FROM(words) {
      const name = / AS (\w+)$/.exec(words)?.[1] ?? `stage-${stages.size}`;
      stage = path.join(folder, name);
      stages.set(name, stage);
      image = { root: stage, env: {}, command: [], user: 'root' };
    },
    WORKDIR(words) {
      image.root = path.join(stage, words);
      mkdirSync(image.root, { recursive: true });
    },
    ENV(words) {
      for (const [, name = '', value = ''] of words.matchAll(/(\w+)=(\S+)/g)) image.env[name] = value;
    },
    COPY(words) {
      const [, from, source = ''] = /^(?:--from=(\w+) )?(\S+) \.\/?$/.exec(words) ?? [];
      if (!from) {
        const filter = (file: string) => !isIgnored(path.relative(ROOT, file));
        return cpSync(path.join(ROOT, source), image.root, { recursive: true, filter });
      }
      rmdirSync(image.root); // moved instead of copied: that stage is not looked at again
      renameSync(path.join(stages.get(from) ?? '', source), image.root);
    },
    RUN(words) {
      const env = { ...surroundings(), ...image.env } as NodeJS.ProcessEnv;
      execFileSync('nice', ['-n', '5', 'sh', '-c', words], {
        cwd: image.root,
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    },
    USER: (words) => void (image.user = words),
    EXPOSE: () => undefined,
    CMD: (words) => void (image.command = JSON.parse(words) as string[]),
  };
  for (const { name, words } of readDockerfile()) {
    const step = steps[name];
    if (!step) throw new Error(`this does not know the instruction ${name}`);
    step(words);
  }
  return image;
}

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

type Run = { env: Record<string, string>; cwd?: string; asOwner?: boolean };

/** Runs a command of a service in the image. */
export function runInImage(image: Image, command: readonly string[], { env, cwd, asOwner }: Run) {
  const [program = '', ...args] = command.map((word) => word.replace(/^\/catena\//, `${image.root}/`));
  const surrounding: Record<string, string> = { PATH: process.env.PATH ?? '', ...image.env, ...env };
  const child = spawn(program, args, {
    cwd: cwd ?? image.root,
    env: surrounding as NodeJS.ProcessEnv,
    ...(asOwner ? {} : nobody),
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { output: () => text, ended, stop: () => (child.kill('SIGTERM'), ended) };
}
