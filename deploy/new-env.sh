#!/bin/sh
# Writes .env, the settings of a new site for docker-compose.yml, with passwords that nobody has seen, and makes the
# folder for backups. From the repository's folder:  sh deploy/new-env.sh https://read.example.org
set -eu
umask 077
cd "$(dirname "$0")/.."

url="${1:-}"
url="${url%/}"
case "$url" in
https://*/* | http://*/* | *[!A-Za-z0-9:/._-]*) url='' ;;
https://?* | http://?*) ;;
*) url='' ;;
esac
if [ -z "$url" ]; then
	echo 'Say the address that people will open: sh deploy/new-env.sh https://read.example.org' >&2
	exit 2
fi
if [ -e .env ]; then
	echo 'There is a .env already. A site keeps its passwords: change single lines of it with an editor.' >&2
	exit 1
fi

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

cat >.env.new <<END
# Read by docker compose. Keep it to yourself, and keep it: the database has these passwords.
CATENA_URL=$url
AUTH_SECRET=$(random)$(random)
CATENA_POSTGRES_PASSWORD=$(random)
CATENA_OWNER_PASSWORD=$(random)
CATENA_APP_PASSWORD=$(random)

# As whom backups are written.
CATENA_USER=$(id -u):$(id -g)

# Who may make an account: whoever is invited to a group, as long as nothing else is said; open; or closed.
#CATENA_SIGN_UP=open

# Whether the site has a margin in which everyone with an account may write: on, as long as nothing else is said.
#CATENA_COMMONS=off

# Your mail account, for letters and forgotten passwords: take the # away, and put in what your provider says.
# In a password, write %40 for @, %3A for :, %2F for /, %24 for $ and %25 for %.
#SMTP_URL=smtps://user:password@mail.example.org:465
#MAIL_FROM=Catena <catena@example.org>
END
mv .env.new .env
mkdir -p backups
echo "Made .env for $url. Next: docker compose up --detach --build"
