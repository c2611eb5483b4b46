.DEFAULT_GOAL := help
# The same flags for every release build, so that nothing is built twice: the tests import internal declarations, and generic
# functions are specialised across modules.
RELEASE := $(shell cat scripts/release-flags)

.PHONY: help run dev test build bench bench-scale harden clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install missing packages, build for release, serve the demo on http://127.0.0.1:8080
	@scripts/install-packages run
	swift build $(RELEASE) --product retorno
	@exec .build/release/retorno serve --demo

dev: ## Build for debugging, serve the demo, build and restart when a source changes
	@scripts/install-packages dev
	@exec scripts/dev

test: ## Install missing packages, build, run all tests and checks
	@scripts/install-packages test
	@scripts/test

harden: ## Attack, fuzz, soak and kill the program (an hour; HARDEN="soak --soak-seconds 30" for a part)
	@scripts/install-packages harden
	@scripts/harden $(HARDEN)

build: ## Install missing packages and build for release
	@scripts/install-packages run
	swift build $(RELEASE) --product retorno

bench: ## Measure the performance goals and print a table (10 minutes; BENCH="--seconds 1 --runs 1" to try it)
	@scripts/install-packages bench
	swift build $(RELEASE) --product retorno
	swift build $(RELEASE) --product page-server
	swift build $(RELEASE) --package-path Benchmarks/HummingbirdServer
	@Benchmarks/bench $(BENCH)

bench-scale: ## Measure pages over 10,000 to 10,000,000 tickets (an hour, 40 GB of disk; SCALE="--sizes 10000,100000" to try it)
	@scripts/install-packages bench
	swift build $(RELEASE) --product retorno
	@Benchmarks/scale $(SCALE)

clean: ## Remove everything that was built (the demo's data under .retorno stays)
	rm -rf .build .venv Benchmarks/HummingbirdServer/.build Benchmarks/results/raw
