import { writeFileSync } from 'node:fs';
import { test, expect } from './story';
for (const javaScriptEnabled of [true, false])
test(`60 MB ${javaScriptEnabled}`, async ({ device, world }) => {
    writeFileSync('/tmp/sixty.txt', Buffer.alloc(40 * 1024 * 1024, 'word '));
    const ada = await world.makeUser('Ada');
    const { page } = await device(ada, { javaScriptEnabled });
    page.on('response', (r) => r.request().method() === 'POST' && console.log(r.status()));
    page.on('requestfailed', (r) => console.log('failed', r.failure()?.errorText));
    await page.goto('/import');
    await page.getByLabel('Title').fill('Mine');
    await page.getByLabel('File').setInputFiles('/tmp/sixty.txt');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.waitForTimeout(6000);
    console.log(page.url(), (await page.locator('body').innerText()).slice(0, 500));
});
