#!/usr/bin/env node
// Prisma's schema engine without its native binary: the CLI wants to download one, this program speaks the same
// protocol over npm's WebAssembly build of the engine. JSON-RPC 2.0, one message a line on stdin and stdout;
// what goes wrong outside a request is a JSON log line on stderr, as the CLI expects it.
// @ts-check
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as wasmGlue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { SchemaEngineAdapter } from './prisma/adapter.mjs';

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
});

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Ends with a log line from which the CLI takes its message. @param {string} message @param {string} [code] */
function fail(message, code) {
  const log = (/** @type {string} */ level, /** @type {object} */ fields) =>
    process.stderr.write(JSON.stringify({ level, target: 'schema_engine::logger', fields }) + '\n');
  log('INFO', { message: 'Starting schema engine' }); // the CLI takes no notice of the first line
  log('ERROR', { message, error_code: code });
  process.exit(1);
}

/** The URL of the datasource, or the empty string: `migrate diff` between two schemas needs no database. */
function datasourceUrl() {
  const source = typeof options.datasource === 'string' ? JSON.parse(options.datasource) : {};
  return typeof source.url === 'string' ? source.url : '';
}

const factory = bindMigrationAwareSqlAdapterFactory(
  /** @type {any} */ (new SchemaEngineAdapter(datasourceUrl())),
);

/** The engine gives back an error of the adapter that it does not know as a number. @param {unknown} error */
function explain(error) {
  const id = /External error id#(\d+)/.exec(messageOf(error))?.[1];
  return (id && factory.errorRegistry.consumeError(Number(id))?.error) || error;
}

async function loadEngine() {
  const glueFile = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const file = glueFile.replace(/js$/, 'wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': /** @type {any} */ (wasmGlue),
  });
  const glue = /** @type {any} */ (wasmGlue);
  glue.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  const files = /** @type {string[]} */ (options.datamodels ?? []);
  const datamodels = files.map((path) => [path, readFileSync(path, 'utf8')]);
  return glue.SchemaEngine.new({ datamodels: files.length ? datamodels : undefined }, () => {}, factory);
}

/** @param {object} message */
const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');

/** What the CLI calls `method` is the wasm engine's method of the same name, but for this one. */
const methodName = (/** @type {string} */ method) => (method === 'getDatabaseVersion' ? 'version' : method);

/** @param {Promise<any>} loading @param {{id: number, method: string, params?: unknown}} request */
async function answer(loading, { id, method, params }) {
  const name = methodName(method);
  try {
    const engine = await loading;
    if (typeof engine[name] !== 'function') throw new Error(`The schema engine has no method ${method}.`);
    const result = (await engine[name](params)) ?? null;
    if (result?.stdout) send({ id: 0, method: 'print', params: { content: result.stdout } });
    return { id, result };
  } catch (thrown) {
    const error = explain(thrown);
    const { code, message } = /** @type {{code?: string, message?: string}} */ (error ?? {});
    const text = message ?? messageOf(error);
    const data = { is_panic: false, message: text, error_code: code };
    return {
      id,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
    };
  }
}

async function serve() {
  const engine = loadEngine(); // a database that is not there is the answer to the first request
  engine.catch(() => {});
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const request = JSON.parse(line);
    if (request.method) send(await answer(engine, request)); // the rest acknowledges what was printed
  }
  process.exit(0); // stdin closed: the CLI is done; do not wait for idle connections
}

/** `cli can-connect-to-database`, `create-database`, `drop-database`. @param {string} command */
async function runCommand(command) {
  const adapter = new SchemaEngineAdapter(datasourceUrl());
  if (command === 'can-connect-to-database') await adapter.ping();
  else if (command === 'create-database') await adapter.createDatabase();
  else fail(`Unknown command: ${command}`);
  process.exit(0);
}

if (options.version) console.log('schema-engine-wasm');
else
  await (positionals[0] === 'cli' ? runCommand(positionals[1] ?? '') : serve()).catch((error) =>
    fail(messageOf(error), error?.prismaCode),
  );
