package org.copydesk.submission.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeliest charset of bytes that are not UTF-8. ICU's detector knows the letter sequences of
 * the languages with single-byte charsets, but has little to go by in a sentence of Chinese,
 * Japanese or Korean; there the usual characters decide. Each candidate is read, and what it reads
 * like is added to ICU's confidence and to the hints.
 */
final class CharsetGuess {

  /** What a declaration adds: it decides between near equals, never against the text. */
  private static final double HINT = 0.3;

  /** Charsets that ICU does not know, or knows under a sibling's name. */
  private static final List<String> MORE =
      List.of(
          "windows-1252",
          "windows-1254",
          "windows-1251",
          "windows-1250",
          "windows-1253",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "windows-874",
          "KOI8-R");

  /** ICU tells these apart by the bytes 80 to 9F alone, which a short text may lack. */
  private static final Map<String, String> WINDOWS =
      Map.of(
          "ISO-8859-2", "windows-1250",
          "ISO-8859-6", "windows-1256",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-8", "windows-1255");

  private final Map<Encoding, CommonCharacters> eastAsian = new LinkedHashMap<>();

  CharsetGuess() {
    eastAsian.put(Encoding.GB18030, new CommonCharacters(Encoding.GB18030, 0xB0, 0xD7));
    eastAsian.put(Encoding.BIG5, new CommonCharacters(Encoding.BIG5, 0xA4, 0xC6));
    eastAsian.put(Encoding.SHIFT_JIS, new CommonCharacters(Encoding.SHIFT_JIS, 0x88, 0x97));
    eastAsian.put(Encoding.EUC_JP, new CommonCharacters(Encoding.EUC_JP, 0xB0, 0xCF));
    eastAsian.put(Encoding.EUC_KR, new CommonCharacters(Encoding.EUC_KR, 0xB0, 0xC8));
  }

  /** The whole of the bytes in their likeliest charset. */
  Decoding likeliest(byte[] bytes, List<Encoding> hints) {
    byte[] sample = Sample.of(bytes);
    Encoding best = Encoding.WINDOWS_1252;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Encoding, Double> candidate : candidates(sample, hints).entrySet()) {
      Encoding encoding = candidate.getKey();
      double score = candidate.getValue() + plausibility(sample, encoding);
      if (score > bestScore) {
        bestScore = score;
        best = encoding;
      }
    }
    return Decoding.of(bytes, 0, bytes.length, best);
  }

  /** What speaks for each charset before its text is looked at. */
  private Map<Encoding, Double> candidates(byte[] sample, List<Encoding> hints) {
    Map<Encoding, Double> candidates = new LinkedHashMap<>();
    eastAsian.keySet().forEach(encoding -> candidates.put(encoding, 0.0));
    MORE.forEach(name -> Encoding.labelled(name).ifPresent(e -> candidates.put(e, 0.0)));
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = match.getName();
      double confidence = match.getConfidence() / 100.0;
      for (String label : List.of(name, WINDOWS.getOrDefault(name, name))) {
        Encoding.labelled(label).ifPresent(e -> candidates.merge(e, confidence, Math::max));
      }
    }
    candidates.keySet().removeIf(encoding -> encoding.name().startsWith("UTF-"));
    // That one is what servers say when nobody told them.
    hints.stream()
        .filter(hint -> !hint.equals(Encoding.WINDOWS_1252))
        .forEach(hint -> candidates.merge(hint, HINT, Double::sum));
    candidates.remove(Encoding.UTF_8);
    return candidates;
  }

  private double plausibility(byte[] sample, Encoding encoding) {
    Decoding decoding = Decoding.of(sample, 0, sample.length, encoding);
    CommonCharacters characters = eastAsian.get(encoding);
    return characters == null
        ? Alphabet.plausibility(decoding.text())
        : characters.plausibility(decoding.text());
  }
}
