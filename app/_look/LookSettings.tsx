import { getViewer } from '@/lib/web/context';
import { LookForm } from './_client/LookForm';
import { LookMenu } from './_client/LookMenu';
import { getLook } from './request';

type Props = { /** The page it is on, to come back to. */ next: string };

const given = async () => ({ look: await getLook(), userId: (await getViewer()).user?.id ?? null });

/** The choices of type and colours, behind a button. */
export const LookButton = async (props: Props) => <LookMenu {...props} {...await given()} />;

/** The same choices on a page. */
export const LookSettings = async (props: Props) => <LookForm {...props} {...await given()} />;
