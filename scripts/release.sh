#!/usr/bin/env bash
# What .github/workflows/release.yml runs on main. While changesets wait: opens the pull request that raises the version, or brings it up to date.
# Once that is merged none wait, and what npm has not got yet is published. `npm publish` packs, and `prepack` builds.
set -euo pipefail

# Of the commit and of the tag.
git config user.name release
git config user.email release@users.noreply.github.com

if ls .changeset/*.md | grep -qv README; then
  git switch --force-create release
  npx changeset version
  npm install --package-lock-only --ignore-scripts --no-audit --no-fund
  git add --all
  git commit --message 'release: raise the version'
  git push --force origin release
  if [ -z "$(gh pr list --head release --state open --json number --jq '.[].number')" ]; then
    gh pr create --head release --base main --title 'Release' --body 'Merged, this is published. Until then it follows main.'
  fi
else
  registry=$(npm config get registry)
  npm config set --location user "${registry#http*:}:_authToken" "$NPM_TOKEN"
  npx changeset publish
  git push --tags
fi
