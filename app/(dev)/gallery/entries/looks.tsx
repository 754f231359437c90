import { LookForm } from '@/app/_look/_client/LookForm';
import { LookMenu } from '@/app/_look/_client/LookMenu';
import { LookSettings } from '@/app/_look/LookSettings';
import { plainLook } from '@/lib/domain/look';

export const title = 'Type and colours';

const given = { look: plainLook, userId: null, next: '/gallery' };

export const states = {
  'On a page': <LookSettings next="/gallery" />,
  'Behind its button': <LookMenu {...given} />,
  'Everything otherwise': (
    <LookForm {...given} look={{ theme: 'sepia', face: 'sans', size: 'largest', measure: 'wide' }} />
  ),
};
