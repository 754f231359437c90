import { meetingMark, meetingNoteParams } from '@/lib/schemas/meeting';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: meetingNoteParams,
  body: meetingMark,
  limit: writing,
  handle: async ({ context, params, body }) => ({
    body: await markForMeeting(context, { ...params, ...body }),
  }),
});
