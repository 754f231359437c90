// The part of the Compose Specification that a recipe like this one may use: a key that is misspelt, or a value of
// another type, is what an engine would refuse, or pass over in silence.
import Ajv from 'ajv';

const texts = { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 };
const record = (of: object) => ({ type: 'object', additionalProperties: of });
const only = (properties: object, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const duration = { type: 'string', pattern: '^(\\d+(ms|s|m|h))+$' };
const flag = { type: 'boolean' };

const healthcheck = only(
  {
    test: {
      type: 'array',
      items: [{ enum: ['CMD', 'CMD-SHELL'] }],
      additionalItems: { type: 'string' },
      minItems: 2,
    },
    interval: duration,
    timeout: duration,
    retries: { type: 'integer', minimum: 1 },
    start_period: duration,
    start_interval: duration,
  },
  ['test'],
);

const service = only(
  {
    image: { type: 'string', pattern: '^[a-z0-9./_-]+(:[\\w.-]+)?$' },
    build: { type: 'string' },
    entrypoint: texts,
    command: texts,
    working_dir: { type: 'string', pattern: '^/' },
    user: { type: 'string' },
    environment: record({ type: 'string' }),
    healthcheck,
    depends_on: record(
      only(
        { condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] } },
        ['condition'],
      ),
    ),
    networks: texts,
    ports: {
      ...texts,
      items: { type: 'string', pattern: '^(\\d+\\.\\d+\\.\\d+\\.\\d+:)?\\d+:\\d+(/(tcp|udp))?$' },
    },
    profiles: texts,
    restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
    volumes: { ...texts, items: { type: 'string', pattern: '^(\\./)?[\\w./-]+:/[^:]+(:ro)?$' } },
    tmpfs: texts,
    init: flag,
    read_only: flag,
    cap_add: texts,
    cap_drop: texts,
    security_opt: texts,
  },
  ['image', 'restart', 'networks'],
);

const compose = {
  type: 'object',
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: record(service),
    networks: record({ oneOf: [{ type: 'null' }, only({ internal: flag })] }),
    volumes: record({ type: 'null' }),
  },
  required: ['services'],
};

const validate = new Ajv({ strict: false }).compile(compose);

/** What is wrong with it, each in a line; empty: nothing. */
export const problemsOf = (given: unknown): string[] =>
  validate(given)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
