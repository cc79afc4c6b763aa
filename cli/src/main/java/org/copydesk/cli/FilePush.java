package org.copydesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Submits files one after the other, NDJSON in requests of bounded size. */
final class FilePush {

  /** The service names its limit; this only bounds the memory of the command. */
  private static final int MAX_ARTICLE_BYTES = 64 << 20;

  private static final int MAX_REQUEST_BYTES = 4 << 20;
  private static final int MAX_REQUEST_LINES = 1_000;

  private final IngestClient client;
  private final PushTally tally;

  FilePush(IngestClient client, PushTally tally) {
    this.client = client;
    this.tally = tally;
  }

  /** Submits all of a file and waits for the answers. */
  void push(PushFile file) throws IOException, InterruptedException {
    try (InputStream in = file.open()) {
      switch (file.format()) {
        case NDJSON -> pushLines(file, in);
        case JSON, HTML, TEXT -> pushDocument(file, in.readNBytes(MAX_ARTICLE_BYTES));
      }
    }
  }

  private void pushDocument(PushFile file, byte[] document)
      throws IOException, InterruptedException {
    IngestClient.Answer answer = client.post(file.format().contentType(), document);
    if (answer.status() == IngestClient.ACCEPTED) {
      tally.accept();
    } else {
      tally.reject(file.path().toString(), answer.reason());
    }
  }

  private void pushLines(PushFile file, InputStream in) throws IOException, InterruptedException {
    LineReader lines = new LineReader(in, MAX_ARTICLE_BYTES);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    List<Long> numbers = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (numbers.size() == MAX_REQUEST_LINES
          || (!numbers.isEmpty() && request.size() + line.length >= MAX_REQUEST_BYTES)) {
        send(file, request, numbers);
      }
      request.write(line);
      request.write('\n');
      numbers.add(lines.number());
    }
    if (!numbers.isEmpty()) {
      send(file, request, numbers);
    }
  }

  /** Sends the lines and empties both. */
  private void send(PushFile file, ByteArrayOutputStream request, List<Long> numbers)
      throws IOException, InterruptedException {
    IngestClient.Answer answer =
        client.post(PushFile.Format.NDJSON.contentType(), request.toByteArray());
    if (answer.status() != IngestClient.OK) {
      numbers.forEach(number -> tally.reject(file.path() + ":" + number, answer.reason()));
    } else {
      for (JsonNode result : answer.lines()) {
        count(file, result, numbers);
      }
    }
    request.reset();
    numbers.clear();
  }

  private void count(PushFile file, JsonNode result, List<Long> numbers) {
    if (result.path("status").asInt() == IngestClient.ACCEPTED) {
      tally.accept();
    } else {
      long line = numbers.get(result.path("line").asInt() - 1);
      tally.reject(file.path() + ":" + line, IngestClient.reason(result.path("problem")));
    }
  }
}
