/** A correction that does not get ready is taken back by who made it, and what they typed is there again. */
import { prepareCorrection } from '../factories/corrections';
import { expect, expectAccessible, test } from './story';

const lines = ['They saild at dawn.', 'The sea was calm.', 'They came home in the winter of that year.'];
const body = (all: readonly string[]) => `${all.join('\n\n')}\n`;

test('a correction that does not get ready is withdrawn, also without script, and can be gone on with', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, { body: body(lines), title: 'Of ships held up' });

  // Whoever publishes it waits for this one to let the text go.
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  const held = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM texts WHERE id = ${text.textId} FOR KEY SHARE`;
      const edits = [{ index: 0, words: 'They sailed at dawn.', kind: 'paragraph' as const, joins: false }];
      await prepareCorrection(world, ada, text, body(['They sailed at dawn.', ...lines.slice(1)]), { edits });
      await released;
    },
    { timeout: 60_000 },
  );
  const report = `/texts/${text.textId}/revisions/2/report`;
  const withdraw = 'Withdraw this correction';

  await test.step('others know nothing of it; who made it may take it back', async () => {
    const { page: others } = await device(ben, { at: 'second' });
    await expect.poll(() => db.revision.count({ where: { textId: text.textId } })).toBe(2);
    expect((await others.request.get(report)).status()).toBe(404);
    const { page } = await device(ada);
    await page.goto(report);
    await expect(page.getByRole('button', { name: withdraw })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('then it is a draft again, and nothing stands in the way of publishing it', async () => {
    const { page } = await device(ada, { javaScriptEnabled: false });
    await page.goto(report);
    await page.getByRole('button', { name: withdraw }).click();
    await expect(page.getByText('The correction is withdrawn.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: '¶ 1' })).toHaveValue('They sailed at dawn.');
    release();
    await held;
    await page.getByRole('link', { name: 'See what changes' }).click();
    await page.getByLabel('Why').fill('A misread letter.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page).toHaveURL(report);
  });
});
