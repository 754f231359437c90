/** Before the stories: one Postgres and two web processes on it, as a site behind a load balancer has them. */
import { startTestCluster } from '../factories/cluster';
import { startWebProcess } from '../factories/site';

export default async function setUp() {
  const { urls, stop } = await startTestCluster();
  const first = await startWebProcess(urls.appUrl, { env: { GALLERY: '1' } });
  const second = await startWebProcess(urls.appUrl);
  process.env.CATENA_TEST_SITE = JSON.stringify({ urls, first: first.url, second: second.url });
  return async () => {
    await Promise.all([first.stop(), second.stop()]);
    await stop();
  };
}
