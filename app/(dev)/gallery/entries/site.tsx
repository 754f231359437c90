import { getMessages } from '@/app/_messages/request';
import { NothingHere } from '@/app/_site/_client/NothingHere';
import { HeaderFor, SiteHeader } from '@/app/_site/SiteHeader';
import { Page } from '@/app/_ui/Page';
import { FaultSample } from '../_client/FaultSample';
import { Pressed } from '../_client/Pressed';
import type { Entry } from '../entry';
import { ada } from '../sample-margin';

export const title = 'Every page of the site';

const OwnHeader = async () => <HeaderFor words={await getMessages()} user={ada} />;

const under = <Page title="A page">Its words.</Page>;

export const stages: Entry['stages'] = {
  'To a visitor': {
    window: 'desk',
    shows: '.site-header',
    node: (
      <>
        <SiteHeader />
        {under}
      </>
    ),
  },
  'One’s own menu': {
    window: 'desk',
    shows: '.site-nav :popover-open',
    node: (
      <>
        <OwnHeader />
        {under}
        <Pressed what={['.site-nav button']} />
      </>
    ),
  },
  'Nothing is there': { window: 'phone', shows: 'h1', node: <NothingHere /> },
  'Something went wrong': { window: 'phone', shows: 'h1', node: <FaultSample /> },
};
