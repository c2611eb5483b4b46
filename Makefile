.DEFAULT_GOAL := help
# For whoever builds, so that nothing is built twice. The tests look inside the modules, and generic functions are made for each
# type they meet, across modules too.
RELEASE := $(shell cat scripts/release-flags)

.PHONY: help run test build bench bench-scale harden clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install what is missing, build for release, serve the demo on http://127.0.0.1:8080
	@scripts/install-packages run
	swift build $(RELEASE) --product retorno
	@exec .build/release/retorno serve --demo

test: ## Install what the tests need, build, and run all of them
	@scripts/install-packages test
	@scripts/test

harden: ## Attack, fuzz, soak and kill the program (an hour; HARDEN="soak --soak-seconds 30" to try a part)
	@scripts/install-packages harden
	@scripts/harden $(HARDEN)

build: ## Install what is missing and build for release
	@scripts/install-packages run
	swift build $(RELEASE) --product retorno

bench: ## Measure what is promised, in one table (10 minutes; BENCH="--seconds 1 --runs 1" to try it)
	@scripts/install-packages bench
	swift build $(RELEASE) --product retorno
	swift build $(RELEASE) --product page-server
	swift build $(RELEASE) --package-path Benchmarks/HummingbirdServer
	@Benchmarks/bench $(BENCH)

bench-scale: ## Measure pages over 10,000 to 10,000,000 tickets (an hour, 40 GB of disk; SCALE="--sizes 10000,100000" to try it)
	@scripts/install-packages bench
	swift build $(RELEASE) --product retorno
	@Benchmarks/scale $(SCALE)

clean: ## Remove what was built (the demo's data under .retorno stays)
	rm -rf .build .venv Benchmarks/.venv Benchmarks/HummingbirdServer/.build
