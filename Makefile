# Conversations for Kindness. `make` lists what can be done; docs/running.md explains it.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run test trials bench stop reset api card pictures fmt pack inventory

help: ## List these targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/' | column -t -s '|'

run: ## Build what changed, start everything, publish the sample call; Ctrl-C stops it
	@deploy/local/run.sh

stop: ## Stop what `make run` started, from another shell
	@deploy/local/stop.sh

reset: ## Forget all data: database, sign-in data, logs
	@deploy/local/reset.sh

pack: ## Import a call's files into the running system: make pack DIR=folder [SESSION=slug] [DATE=2026-10-15]
	@DIR='$(DIR)' SESSION='$(SESSION)' DATE='$(DATE)' deploy/local/with-tools.sh node deploy/local/pack.mjs

test: ## Check everything: formatting, architecture, contract, unit, API and browser tests
	@deploy/local/test.sh

bench: ## Print how fast it is on this machine: chats, an upload, a publication, every page, a start, searches
	@deploy/bench/bench.sh

trials: ## Try what must hold when machines, networks and people misbehave (ROUNDS=short for one round)
	@deploy/trials/trials.sh $(or $(ROUNDS),full)

api: ## Generate openapi.yaml from the code, and the site's types from it
	@deploy/local/with-tools.sh mvn -B -q -f backend package -DskipTests -Dspotless.check.skip=true
	@cp backend/target/openapi/openapi.yaml openapi.yaml
	@deploy/local/with-tools.sh npm --prefix frontend run --silent api

card: ## Draw the picture that networks show beside a link to the site
	@deploy/local/with-tools.sh mvn -B -q -f backend package -DskipTests -Dspotless.check.skip=true
	@deploy/local/with-tools.sh java world.kindness.pack.forms.cards.SiteCard frontend/static/card.png

inventory: ## List every part of the API and the site, with versions and licences (CycloneDX)
	@deploy/local/with-tools.sh mvn -B -q -f backend org.cyclonedx:cyclonedx-maven-plugin:makeBom
	@mkdir -p frontend/target
	@npm --prefix frontend sbom --package-lock-only --sbom-format cyclonedx >frontend/target/inventory.json
	@echo "API: backend/target/inventory.json; site: frontend/target/inventory.json"

pictures: ## Take pictures of every page of the running system: make pictures [DIR=docs/pictures]
	@DIR='$(DIR)' deploy/local/pictures.sh

fmt: ## Format the code
	@deploy/local/with-tools.sh mvn -B -q -f backend spotless:apply
	@deploy/local/with-tools.sh npm --prefix frontend run --silent format
