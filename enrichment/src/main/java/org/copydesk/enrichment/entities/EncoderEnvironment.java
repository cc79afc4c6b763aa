package org.copydesk.enrichment.entities;

import ai.onnxruntime.OrtEnvironment;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * The process's one environment of onnxruntime, for as long as the process lives.
 *
 * <p>The Java binding frees it in a shutdown hook, under the feet of threads that still finish
 * their articles while the service stops, and the process crashes (microsoft/onnxruntime issue
 * 31352). The environment counts its holders, so one more, taken through the C interface, keeps it.
 */
@SuppressWarnings("restricted")
final class EncoderEnvironment {

  /** A pointer to as many pointers as are read here. */
  private static final AddressLayout TABLE =
      ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(4, ValueLayout.ADDRESS));

  /** Places in the tables of onnxruntime_c_api.h, which new versions only add to. */
  private static final int GET_API = 0;

  private static final int CREATE_ENV = 3;

  private static final int API_VERSION = 1;
  private static final int LOG_WARNINGS = 2;

  private EncoderEnvironment() {}

  /**
   * The environment.
   *
   * @throws IllegalStateException if onnxruntime has no library for this machine
   */
  static OrtEnvironment get() {
    OrtEnvironment environment;
    try {
      environment = OrtEnvironment.getEnvironment();
    } catch (LinkageError e) {
      throw new IllegalStateException(missing(e), e);
    }
    try {
      hold();
    } catch (Throwable e) {
      throw new IllegalStateException("onnxruntime's environment cannot be held", e);
    }
    return environment;
  }

  /**
   * Creates the environment once more, which only counts one more holder of it. Where another class
   * loader than this class's has loaded the library, as when tests start a service again in one
   * JVM, it is held by the first one already.
   */
  private static void hold() throws Throwable {
    Optional<MemorySegment> entry = SymbolLookup.loaderLookup().find("OrtGetApiBase");
    if (entry.isEmpty()) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    MemorySegment base =
        (MemorySegment)
            linker.downcallHandle(entry.get(), FunctionDescriptor.of(TABLE)).invokeExact();
    MemorySegment api =
        (MemorySegment)
            linker
                .downcallHandle(
                    base.getAtIndex(ValueLayout.ADDRESS, GET_API),
                    FunctionDescriptor.of(TABLE, ValueLayout.JAVA_INT))
                .invokeExact(API_VERSION);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status =
          (MemorySegment)
              linker
                  .downcallHandle(
                      api.getAtIndex(ValueLayout.ADDRESS, CREATE_ENV),
                      FunctionDescriptor.of(
                          ValueLayout.ADDRESS,
                          ValueLayout.JAVA_INT,
                          ValueLayout.ADDRESS,
                          ValueLayout.ADDRESS))
                  .invokeExact(
                      LOG_WARNINGS,
                      arena.allocateFrom("copydesk"),
                      arena.allocate(ValueLayout.ADDRESS));
      if (!status.equals(MemorySegment.NULL)) {
        throw new IllegalStateException("CreateEnv has failed");
      }
    }
  }

  private static String missing(LinkageError e) {
    return """
    The accurate recogniser needs onnxruntime's native library, which cannot be loaded here (%s, %s):
    %s
    It needs Linux with glibc on x64 or ARM, macOS on ARM or Windows on x64, and a folder for temporary files
    that programs may run from (-Djava.io.tmpdir), or the library's own folder (-Donnxruntime.native.path).
    The fast recogniser needs none of this.\
    """
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            e.getCause() == null ? e : e.getCause());
  }
}
