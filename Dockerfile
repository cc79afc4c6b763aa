# One service's image, of what Maven made. Build all three with `docker compose build`, or one with
#   docker build --build-arg PORT=8080 -t copydesk/ingest-service -f Dockerfile ingest-service/target/quarkus-app
ARG BASE=eclipse-temurin:25-jre

# What a change of Copydesk's code touches, apart from what it does not.
FROM ${BASE} AS parts
COPY . /libraries
RUN mkdir -p /code/lib/main \
  && cd /libraries \
  && mv lib/main/org.copydesk.* /code/lib/main/ \
  && mv app quarkus quarkus-run.jar /code/ \
  && rm -f quarkus-app-dependencies.txt

FROM ${BASE} AS service
WORKDIR /app
# Memory: the collector with the least overhead, a heap that follows the container's limit and gives
# back what it does not need, the JVM's cache mapped as it lies in its file instead of rewritten to
# other addresses (36 MB for enrich-service), and no more malloc arenas than it takes.
COPY <<'END' jvm.options
-XX:+UseSerialGC
-XX:+UseCompactObjectHeaders
-XX:MaxRAMPercentage=60
-XX:InitialRAMPercentage=1
-XX:MinHeapFreeRatio=20
-XX:MaxHeapFreeRatio=40
-XX:+UnlockDiagnosticVMOptions
-XX:ArchiveRelocationMode=0
-XX:+ExitOnOutOfMemoryError
-Djava.security.properties=/app/dns.properties
-Djava.util.logging.manager=org.jboss.logmanager.LogManager
--enable-native-access=ALL-UNNAMED
END
# A broker or database that comes back under another address is found within seconds.
COPY <<'END' dns.properties
networkaddress.cache.ttl=5
networkaddress.cache.negative.ttl=1
END
COPY --chmod=755 <<'END' ready
#!/bin/bash
# Succeeds if the service in this container is ready.
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\n\r\n' >&3
read -r -t 3 _ status _ <&3 && [ "$status" = 200 ]
END
COPY --from=parts /libraries ./
COPY --from=parts /code ./
ARG PORT
ENV QUARKUS_HTTP_PORT=${PORT} QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0 \
    QUARKUS_LOG_CONSOLE_JSON_ENABLED=true MALLOC_ARENA_MAX=2

# A start without broker and database, and a few requests: the JVM keeps what it loaded, linked and
# learnt, for every start to come.
FROM service AS training
RUN <<'END' bash -eu
COPYDESK_ACCESS_OPEN=true java @jvm.options -XX:AOTCacheOutput=/app.aot -jar quarkus-run.jar > /log 2>&1 & service=$!
ask() {
  exec 3<>"/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT"
  printf '%s HTTP/1.0\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s' "$1" "${#2}" "$2" >&3
  timeout 5 cat <&3
}
for _ in {1..300}; do
  if ask 'GET /q/health/started' '' 2> /dev/null | grep -q ' 200 '; then break; fi
  sleep 0.2
done
for _ in {1..5}; do
  for request in 'POST /articles' 'GET /articles' 'GET /q/health/ready'; do
    ask "$request" 'The port of Ningbo opens on 2 January 2026.' || true
  done
done > /dev/null
# onnxruntime's library, which the service would else write to /tmp and load from there at each start:
# not where /tmp may run no programs, and in the container's memory where /tmp lies there.
mkdir /native
touch /native/options
if cp /tmp/onnxruntime-java*/*.so /native/ 2> /dev/null; then
  chmod 755 /native/*.so
  echo '-Donnxruntime.native.path=/app/native' > /native/options
fi
kill "$service"
wait "$service" || true
if [ ! -s /app.aot ]; then tail -n 40 /log; exit 1; fi
END

FROM service
COPY --from=training /native ./native
COPY --from=training /app.aot ./
USER 10001:10001
# The service; metrics are on 9080, 9081, 9082.
EXPOSE ${PORT}
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --start-interval=1s --retries=3 CMD ["/app/ready"]
ENTRYPOINT ["java", "@/app/jvm.options", "@/app/native/options", "-XX:AOTCache=/app/app.aot", "-jar", "/app/quarkus-run.jar"]
