/** A suspended account, from outside: what is said to whoever comes, and that what is open ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { suspendAccount } from '@/lib/services/operating/suspending';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { fillAndSend, signsIn } from '../factories/plain-form';
import { makeReaderClient } from '../factories/reader-client';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeWorld, password, type Someone } from '../factories/world';

const given = useDatabase();
let web: WebProcess;
let ann: Someone;
beforeAll(async () => {
  web = await startWebProcess(given.urls.appUrl);
  const world = makeWorld(given.db);
  ann = await world.makeUser('Ann');
  await world.makeGroup([ann]);
});
afterAll(() => web.stop());

const signIn = (given_: string) =>
  fillAndSend(web.url, '/sign-in', { email: ann.email, password: given_, next: '/library' });
const says = 'This account is suspended';

describe('an account that is suspended', () => {
  it('is signed out at once on every page and stream, and told so by nobody but the right password', async () => {
    expect(signsIn(await signIn(password))).toBe(true);
    const token = await makeSession(given.db, ann.id);
    const client = makeReaderClient(web.url, token);
    const stream = client.listen();
    await stream.until(() => stream.state.status === 200);
    const page = () =>
      fetch(`${web.url}/inbox`, { headers: { cookie: `${sessionCookie}=${token}` }, redirect: 'manual' });
    expect((await page()).status).toBe(200);

    const ground = 'It sends advertising to everybody.';
    await suspendAccount({ db: given.db, newId: randomId }, { email: ann.email, ground });
    await stream.until((events) => events.at(-1)?.name === 'signed_out');
    const after = await page();
    expect(`${after.status} ${await after.text()}`).not.toMatch(/^200.*For you/s);

    const right = await signIn(password);
    expect(signsIn(right)).toBe(false);
    expect(right.body).toContain(says);
    const guessed = await signIn('a wrong guess, or two');
    expect(signsIn(guessed)).toBe(false);
    expect(guessed.body).not.toContain(says);
  });
});
