FROM swift:6.3-bookworm AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq-dev libcurl4-openssl-dev libgmime-3.0-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
RUN swift package resolve
COPY Sources Sources
COPY Views Views
COPY Tests Tests
COPY Benchmarks/PageServer Benchmarks/PageServer
COPY scripts/release-flags scripts/
# hadolint ignore=SC2046
RUN swift build $(cat scripts/release-flags) --product retorno \
    && install -D "$(swift build -c release --show-bin-path)/retorno" /app/retorno

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 libcurl4 libgmime-3.0-0 tzdata ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home --home-dir /var/lib/retorno retorno
WORKDIR /app
COPY --from=build /app/retorno ./
COPY Public Public
COPY Migrations Migrations
COPY Sources/Demo/Content Sources/Demo/Content
USER 10001
VOLUME /var/lib/retorno
ENV HOST=0.0.0.0 PORT=8080 RETORNO_HOME=/var/lib/retorno
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/healthz"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/retorno"]
CMD ["serve"]
