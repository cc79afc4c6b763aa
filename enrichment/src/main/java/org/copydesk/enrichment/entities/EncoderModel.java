package org.copydesk.enrichment.entities;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Objects;

/**
 * A trained encoder in onnxruntime: takes pieces and features, gives each label's score. Runs on
 * the calling thread, with the help of others if it is given more than one; safe for use by many
 * threads.
 */
final class EncoderModel implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;

  private EncoderModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads a model.
   *
   * @param threads how many threads share the work of one call
   * @throws IllegalStateException if onnxruntime has no library for this machine
   */
  static EncoderModel load(String resource, int threads) {
    OrtEnvironment environment = EncoderEnvironment.get();
    try (InputStream in =
            Objects.requireNonNull(EncoderModel.class.getResourceAsStream(resource), resource);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // A waiting thread leaves its core to the threads that enrich other articles.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // The arena keeps the most that calls held at once, which the batches' size bounds; without
      // it, and with shrinking, the process grew larger.
      options.setCPUArenaAllocator(true);
      options.setMemoryPatternOptimization(false);
      return new EncoderModel(environment, environment.createSession(in.readAllBytes(), options));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    } catch (OrtException e) {
      throw new IllegalStateException(resource + " is no model for onnxruntime", e);
    }
  }

  /**
   * The scores of all labels at each place of each row, padding included.
   *
   * @throws IllegalStateException if the model is not of the expected form
   */
  FloatBuffer scores(EncoderBatch batch) {
    long[] shape = {batch.rows(), batch.length()};
    long[] featureShape = {batch.rows(), batch.length(), EncoderFeatures.SLOTS};
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, batch.ids(), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, batch.mask(), shape);
        OnnxTensor features = OnnxTensor.createTensor(environment, batch.features(), featureShape);
        OrtSession.Result result =
            session.run(Map.of("input_ids", ids, "attention_mask", mask, "features", features))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder cannot run", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder cannot be closed", e);
    }
  }
}
