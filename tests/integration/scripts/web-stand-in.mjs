// In place of Next's server in the launcher's tests: says what it was given, and dies when told to.
import { createServer } from 'node:http';

const { PORT, HOSTNAME, DATABASE_URL, DATABASE_OWNER_URL, AUTH_URL, AUTH_SECRET } = process.env;
const given = {
  databaseUrl: DATABASE_URL,
  ownerUrl: DATABASE_OWNER_URL,
  authUrl: AUTH_URL,
  secret: AUTH_SECRET,
};

createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  response.end(JSON.stringify({ ...given, pid: process.pid }));
}).listen(Number(PORT), HOSTNAME);
