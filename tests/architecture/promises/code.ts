/** How the ways in are made, who may prove and present, and how files are named. */
import { mirror, names, noLoading, shown, sizes } from '../rules/files';
import { plainHttp } from '../rules/plain-http';
import { presenting, proving } from '../rules/proof';
import { actions, routes } from '../rules/wrappers';
import type { ArchitecturePromise } from '../promise';

export const aboutCode: ArchitecturePromise[] = [
  {
    promise: 'a route handler is made with defineRoute, or is next-auth’s',
    check: routes,
    keeps: {
      'app/api/a/route.ts': `import { defineRoute } from '@/lib/web/define-route'; export const dynamic = 'force-dynamic'; export const GET = defineRoute({}); export type A = 1;`,
      'app/api/auth/[...nextauth]/route.ts': `import { handlers } from '@/lib/auth'; export const { GET, POST } = handlers;`,
    },
    breaks: [
      { 'app/api/a/route.ts': `export async function GET() {}` },
      { 'app/api/a/route.ts': `export const POST = async () => new Response();` },
      { 'app/api/a/route.ts': `const defineRoute = (x) => x; export const GET = defineRoute({});` },
      {
        'app/(public)/feed/route.ts': `import { handlers } from '@/lib/auth'; export const { GET } = handlers;`,
      },
      { 'app/api/a/route.ts': `export { GET } from '../b/handler';` },
      { 'app/api/a/route.ts': `export * from '../b/handler';` },
      { 'app/api/a/route.ts': `const GET = () => {}; export { GET };` },
    ],
  },
  {
    promise: 'a server action is made with defineAction, in a file of actions',
    check: actions,
    keeps: {
      'app/_actions/a.ts': `'use server'; import { defineAction } from '@/lib/web/define-action'; export const join = defineAction({});`,
    },
    breaks: [
      { 'app/_actions/a.ts': `'use server'; export async function join() {}` },
      { 'app/_actions/a.ts': `'use server'; export default defineAction({});` },
      { 'app/page.tsx': `export default function Page() { async function join() { 'use server'; } }` },
    ],
  },
  {
    promise: 'what presents takes an Authorized',
    check: presenting,
    keeps: {
      'lib/present/a.ts': `type OfGroup = Authorized<'group.read', Group>; export const a = (group: OfGroup) => 1; export function b(x: X, proof: Authorized<'x', X>) {} export type View = {}; const inside = (x: X) => x;`,
    },
    breaks: [
      { 'lib/present/a.ts': `export function presentUser(user: User) {}` },
      { 'lib/present/a.ts': `export const presentUser = (user: User) => user;` },
      { 'lib/present/a.ts': `export const presentUser = memoise(show);` },
      { 'lib/present/a.ts': `export { presentUser } from './hidden';` },
    ],
  },
  {
    promise: 'only lib/policy makes an Authorized, and lib/db/visibility with its grant',
    check: proving,
    keeps: {
      'lib/policy/authorized.ts': `export const grant = () => new Authorized();`,
      'lib/db/visibility/a.ts': `import { grant } from '@/lib/policy/authorized';`,
      'lib/services/a.ts': `import { authorize, type Authorized } from '@/lib/policy/authorized'; let x: Authorized<'a', A>;`,
    },
    breaks: [
      { 'lib/services/a.ts': `const proof = { value } as unknown as Authorized<'a', A>;` },
      { 'lib/services/a.ts': `const proof = new Authorized('a', value);` },
      {
        'lib/services/a.ts': `import { grant } from '@/lib/policy/authorized';`,
        'lib/policy/authorized.ts': ``,
      },
      {
        'lib/present/a.ts': `import * as policy from '@/lib/policy/authorized';`,
        'lib/policy/authorized.ts': ``,
      },
    ],
  },
  {
    promise: 'a file has 250 lines at most',
    check: sizes,
    keeps: { 'lib/a.ts': 'x;\n'.repeat(250) },
    breaks: [{ 'lib/a.ts': 'x;\n'.repeat(251) }],
  },
  {
    promise: 'a name says what is inside',
    check: names,
    keeps: { 'lib/domain/ids.ts': ``, 'lib/domain/commons.ts': ``, 'lib/domain/text/text.ts': `` },
    breaks: [{ 'lib/utils.ts': `` }, { 'app/_reader/helpers/dom.ts': `` }, { 'lib/domain/types.ts': `` }],
  },
  {
    promise: 'there is no loading.tsx',
    check: noLoading,
    keeps: { 'app/_client/Loading.tsx': `` },
    breaks: [{ 'app/loading.tsx': `` }, { 'app/(workspace)/library/loading.tsx': `` }],
  },
  {
    promise:
      'the browser’s code asks for nothing that only https has; what there is instead of it has a file of its own',
    check: plainHttp,
    keeps: {
      'app/_client/copy-text.ts': `const clipboard: Clipboard | undefined = navigator.clipboard;`,
      'app/_reader/a.ts': `crypto.getRandomValues(bytes); navigator.onLine; event.clipboardData.setData('text/plain', words); x.locks;`,
      'lib/auth/a.ts': `await crypto.subtle.digest('SHA-256', bytes);`,
    },
    breaks: [
      { 'app/_reader/a.ts': `const id = crypto.randomUUID();` },
      { 'app/_reader/a.ts': `const { randomUUID } = globalThis.crypto;` },
      { 'lib/domain/a.ts': `await globalThis.crypto.subtle.digest('SHA-256', bytes);` },
      { 'app/_live/a.ts': `await navigator.locks.request('x', work);` },
      { 'app/_groups/_client/A.tsx': `void navigator.clipboard.writeText(x);` },
      { 'app/_groups/_client/A.tsx': `void window.navigator.clipboard?.writeText(x);` },
      { 'app/_client/a.ts': `await navigator.serviceWorker.register('/sw.js');` },
      { 'app/_client/a.ts': `navigator['share']({ url });` },
      { 'app/_client/a.ts': `const cache = await caches.open('x');` },
    ],
  },
  {
    promise: 'a unit test lies where the thing that it tests lies',
    check: mirror,
    keeps: {
      'tests/unit/domain/text/slices.test.ts': ``,
      'lib/domain/text/slices.ts': ``,
      'tests/unit/ui/fields.test.tsx': ``,
      'app/_ui/Field.tsx': ``,
    },
    breaks: [{ 'tests/unit/domain/txt/slices.test.ts': ``, 'lib/domain/text/slices.ts': `` }],
  },
  {
    promise: 'every component is in the gallery',
    check: shown,
    keeps: {
      'app/_ui/Card.tsx': ``,
      'app/(dev)/gallery/entries/cards.tsx': `import { Card } from '@/app/_ui/Card';`,
      'app/_reader/Reader.tsx': `import { Sheet } from './sheet/Sheet';`,
      'app/_reader/sheet/Sheet.tsx': ``,
      'app/(dev)/gallery/Sample.tsx': `import { Sheet } from '@/app/_reader/sheet/Sheet';`,
      'app/(dev)/gallery/entries/sheet.tsx': `import { Sample } from '../Sample';`,
    },
    breaks: [
      { 'app/_ui/Card.tsx': ``, 'app/(dev)/gallery/entries/cards.tsx': `` },
      {
        'app/_groups/_client/InviteForm.tsx': ``,
        'app/(dev)/gallery/Sample.tsx': `import { InviteForm } from '@/app/_groups/_client/InviteForm';`,
      },
      {
        'app/_reader/sheet/Sheet.tsx': ``,
        'app/(dev)/gallery/entries/sheet.tsx': `import type { Sheet } from '@/app/_reader/sheet/Sheet';`,
      },
      { 'app/texts/[textId]/_client/NoteForm.tsx': `` },
    ],
  },
];
