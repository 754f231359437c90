/** What may need what. Who may import whom is in layers.ts. */
import { browserPlaces, browserReach } from '../rules/browser';
import { cycles } from '../rules/cycles';
import { environment } from '../rules/environment';
import { homesOfPackages, layering } from '../rules/layering';
import { operating } from '../rules/operating';
import type { ArchitecturePromise } from '../promise';

export const aboutImports: ArchitecturePromise[] = [
  {
    promise: 'whoever runs the site reaches no vote, no office, no decision and no line of a log',
    check: operating,
    keeps: {
      'bin/commands/operator.ts': `import { suspend } from '@/lib/services/operating/suspending';`,
      'lib/services/operating/suspending.ts': `import { appendLog } from '@/lib/db/governance/log'; import type { vote } from '@/lib/services/governing/voting';`,
      'lib/db/governance/log.ts': `export const appendLog = (tx) => tx.logEntry.create({});`,
      'lib/services/governing/voting.ts': `export const vote = (tx) => tx.ballotVote.create({});`,
    },
    breaks: [
      {
        'bin/commands/operator.ts': `import { catchUp } from '@/lib/services/governing/act';`,
        'lib/services/governing/act.ts': `import { persist } from '@/lib/db/governance/persist';`,
        'lib/db/governance/persist.ts': `export const persist = (tx) => tx.mandate.upsert({});`,
      },
      { 'bin/commands/operator.ts': 'db.$executeRaw`DELETE FROM ballot_votes`;' },
      { 'bin/commands/operator.ts': `db.logEntry.deleteMany({});` },
    ],
  },
  {
    promise: 'a folder imports only what its row in layers.ts allows',
    check: layering,
    keeps: {
      'lib/domain/a.ts': `import { unified } from 'unified'; import { b } from './b';`,
      'lib/domain/b.ts': ``,
      'lib/policy/c.ts': `import type { A } from '@/lib/domain/a';`,
      'lib/db/visibility/a.ts': `import { grant, reveal, type Authorized } from '@/lib/policy/authorized';`,
      'lib/db/d.ts': `import { Unchecked } from '@/lib/policy/authorized';`,
      'lib/policy/authorized.ts': ``,
      'app/(workspace)/library/page.tsx': `import { openLibrary } from '@/lib/services/library';`,
      'lib/services/library.ts': ``,
      'app/_reader/Note.tsx': `import type { CommentView } from '@/lib/present/comment';`,
      'lib/present/comment.ts': ``,
      'next.config.js': `const path = require('node:path');`,
    },
    breaks: [
      { 'lib/domain/a.ts': `import { z } from 'zod';` },
      { 'lib/domain/a.ts': `import fs from 'fs';` },
      { 'lib/domain/a.ts': `export * from '@/lib/errors';` },
      { 'lib/policy/a.ts': `import { limit } from '@/lib/domain/limits';` },
      { 'lib/policy/a.ts': `type A = import('@/lib/db/user').User;` },
      { 'lib/db/a.ts': `import { authorize } from '@/lib/policy/authorized';` },
      { 'lib/db/a.ts': `import { grant } from '@/lib/policy/authorized';`, 'lib/policy/authorized.ts': `` },
      { 'lib/services/a.ts': `import { redirect } from 'next/navigation';` },
      { 'lib/services/a.ts': `const web = await import('@/lib/web/define-route');` },
      { 'lib/web/a.ts': `import { findUser } from '@/lib/db/user';` },
      { 'app/page.tsx': `import { database } from '../lib/db/client';` },
      { 'app/page.tsx': `const db = require('@/lib/db/client');` },
      { 'app/page.tsx': `import { auth } from '@/lib/auth';`, 'lib/auth/index.ts': `` },
      { 'app/_reader/a.ts': `import { present } from '@/lib/present/comment';` },
      { 'app/(public)/Form.tsx': `'use client'; import type { S } from '@/lib/services/groups/groups';` },
      { 'app/_client/a.ts': `import { readFile } from 'node:fs/promises';` },
      { 'lib/services/a.ts': `import { sendMail } from '@/lib/mail/send';` },
      { 'lib/mail/a.ts': `import { findUser } from '@/lib/db/user';` },
      { 'lib/newcomer/a.ts': `` },
    ],
  },
  {
    promise: 'a package with a home is imported there alone',
    check: homesOfPackages,
    keeps: {
      'app/_ui/frontend-shared.tsx': `export { Button } from '@hypothesis/frontend-shared';`,
      'lib/db/client.ts': `import { PrismaPg } from '@prisma/adapter-pg';`,
      'lib/auth/adapter.ts': `import { PrismaAdapter } from '@auth/prisma-adapter';`,
      'scripts/start.mjs': `import pg from 'pg';`,
    },
    breaks: [
      { 'app/_ui/Button.tsx': `import { Button } from '@hypothesis/frontend-shared';` },
      { 'lib/services/a.ts': `import type { Prisma } from '@prisma/client';` },
      { 'app/page.tsx': `import { signIn } from 'next-auth/react';` },
      { 'lib/web/a.ts': `import { createTransport } from 'nodemailer';` },
      { 'app/_ui/Menu.tsx': `import { useState } from 'preact/hooks';` },
    ],
  },
  {
    promise: 'nothing of the server reaches the browser by values, however long the way',
    check: browserReach,
    keeps: {
      'app/_reader/Margin.tsx': `import { join } from '@/app/_actions/groups'; import { words } from '@/app/_messages/en';`,
      'app/_actions/groups.ts': `'use server'; import { leave } from '@/lib/services/groups/groups';`,
      'lib/services/groups/groups.ts': `import { database } from '@/lib/db/client';`,
      'lib/db/client.ts': ``,
      'app/_messages/en.ts': `import type { CommentView } from '@/lib/present/comment';`,
      'lib/present/comment.ts': ``,
    },
    breaks: [
      {
        'app/_reader/Margin.tsx': `import { words } from '@/app/_messages/en';`,
        'app/_messages/en.ts': `export { env } from '@/lib/env';`,
        'lib/env.ts': ``,
      },
      {
        'app/(public)/Chooser.tsx': `'use client'; import { list } from './list';`,
        'app/(public)/list.ts': `export const list = () => import('@/lib/db/text');`,
        'lib/db/text.ts': ``,
      },
      {
        'app/_client/a.ts': `import { digest } from '@/lib/domain/digest';`,
        'lib/domain/digest.ts': `import { createHash } from 'crypto';`,
      },
    ],
  },
  {
    promise: 'the path of a file says that it runs in the browser',
    check: browserPlaces,
    keeps: { 'app/_groups/_client/Form.tsx': `'use client';`, 'app/(workspace)/error.tsx': `'use client';` },
    breaks: [{ 'app/_groups/Form.tsx': `'use client';` }],
  },
  {
    promise: 'no file of lib needs itself by way of others',
    check: cycles,
    keeps: { 'lib/a.ts': `import './b'; import './c';`, 'lib/b.ts': `import './c';`, 'lib/c.ts': `` },
    breaks: [
      {
        'lib/a.ts': `import { b } from './b';`,
        'lib/b.ts': `export * from './c';`,
        'lib/c.ts': `import('./a');`,
      },
      { 'lib/a.ts': `import type { B } from './b';`, 'lib/b.ts': `import type { A } from './a';` },
    ],
  },
  {
    promise: 'lib/env.ts alone reads the environment',
    check: environment,
    keeps: {
      'lib/env.ts': `const text = process.env.CATENA_URL;`,
      'scripts/start.mjs': `process.env.PORT ??= '3000';`,
      'app/page.tsx': `// process.env.SECRET is read elsewhere\nconst words = 'process.env'; env.siteUrl;`,
    },
    breaks: [
      { 'app/page.tsx': `const url = process.env.CATENA_URL;` },
      { 'lib/log.ts': `const level = process['env'].LOG_LEVEL;` },
      { 'lib/log.ts': `const { env } = process;` },
      { 'lib/log.ts': `import { env } from 'node:process';` },
      { 'lib/log.ts': `const level = globalThis.process.env.LOG_LEVEL;` },
      { 'proxy.ts': `const mode = import.meta.env.MODE;` },
    ],
  },
];
