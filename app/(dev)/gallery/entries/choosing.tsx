import { Spinner } from '@/app/_ui/frontend-shared';
import { ChoosingDemo, SearchDemo, TabsDemo } from '../_client/ChoosingDemo';

export const title = 'Choosing and searching';

export const states = {
  'Lists, boxes, radios': <ChoosingDemo />,
  Tabs: <TabsDemo />,
  Search: <SearchDemo />,
  Waiting: <Spinner size="md" />,
};
