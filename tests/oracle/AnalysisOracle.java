import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What Apache Lucene's analyzers make of texts. Run from its source, with Lucene's jars:
 * java -cp lucene-core.jar:lucene-analyzers-common.jar AnalysisOracle.java COMMAND ...
 *
 * Texts are read from a file: the number of UTF-16 code units and the units, big-endian, for each text.
 */
public final class AnalysisOracle {
  public static void main(String[] args) throws Exception {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(args[1])))) {
      switch (args[0]) {
        case "digests": digests(out, args[2], args[3].split(",")); break;
        case "tokens": tokens(out, args[2], args[3]); break;
        case "codepoints": codePoints(out); break;
        case "automaton": automaton(out); break;
        default: throw new IllegalArgumentException(args[0]);
      }
    }
  }

  /** digests OUT TEXTS ANALYZER,...: a digest for each text and analyzer. */
  private static void digests(DataOutputStream out, String textFile, String[] names) throws IOException {
    Analyzer[] analyzers = new Analyzer[names.length];
    for (int i = 0; i < names.length; i++) analyzers[i] = analyzer(names[i]);
    try (DataInputStream texts = open(textFile)) {
      for (String text; (text = readText(texts)) != null; )
        for (Analyzer analyzer : analyzers) out.writeLong(digest(analyzer, text));
    }
  }

  /** tokens OUT TEXTS ANALYZER: for each text, its tokens one a line, then the end state. UTF-16. */
  private static void tokens(DataOutputStream out, String textFile, String name) throws IOException {
    Analyzer analyzer = analyzer(name);
    try (DataInputStream texts = open(textFile)) {
      for (String text; (text = readText(texts)) != null; ) {
        try (TokenStream stream = analyzer.tokenStream("f", text)) {
          CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
          OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
          PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
          stream.reset();
          while (stream.incrementToken())
            out.writeChars(term + " [" + offset.startOffset() + "," + offset.endOffset() + ") +" + increment.getPositionIncrement() + "\n");
          stream.end();
          out.writeChars("end " + offset.endOffset() + " +" + increment.getPositionIncrement() + "\n");
        }
      }
    }
  }

  /**
   * codepoints OUT: for every code point its lower case, whether it is a letter, and a digest of its tokens in the
   * contexts that CodePointContexts of the tests has as well.
   */
  private static void codePoints(DataOutputStream out) throws IOException {
    Analyzer standard = analyzer("standard");
    Analyzer english = analyzer("english");
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String s = new String(Character.toChars(c));
      out.writeInt(Character.toLowerCase(c));
      out.writeByte(Character.isLetter(c) ? 1 : 0);
      long digest = 17;
      for (String text : new String[] {
          s, "a" + s + "b", "1" + s + "1", s + s, s + "\u0301a", "\u30A2" + s + "\u30A2", "\u05D0" + s + "\u05D0", "_" + s + "_",
          "\uD83D\uDE00" + s + "x", "\uD83D\uDE00\u200D" + s + "x", "\u0E01" + s + "\u0E01", "\u6F22" + s + "x", "#" + s + "x",
          s + "\uFE0F\u20E3x", s + "\uD83C\uDFFDx", "\uD83C\uDDFA" + s + "x" })
        digest = 31 * digest + digest(standard, text);
      out.writeLong(digest);
      out.writeLong(31 * digest(english, s + " x") + digest(english, "the " + s + "Ing's"));
    }
  }

  /** automaton OUT: the number of classes, the class of every code point, the number of states, and each state's row and acceptance. */
  private static void automaton(DataOutputStream out) throws Exception {
    Class<?> scanner = Class.forName("org.apache.lucene.analysis.standard.StandardTokenizerImpl");
    char[] classes = (char[]) field(scanner, "ZZ_CMAP");
    int[] rows = (int[]) field(scanner, "ZZ_ROWMAP");
    int[] transitions = (int[]) field(scanner, "ZZ_TRANS");
    int[] attributes = (int[]) field(scanner, "ZZ_ATTRIBUTE");
    int[] actions = (int[]) field(scanner, "ZZ_ACTION");
    int count = 0;
    for (char c : classes) count = Math.max(count, c + 1);
    out.writeInt(count);
    for (char c : classes) out.writeByte(c);
    out.writeInt(rows.length);
    for (int state = 0; state < rows.length; state++) {
      // Action 1 is the rule that skips a character: no token.
      out.writeByte((attributes[state] & 1) != 0 && actions[state] != 1 ? 1 : 0);
      for (int c = 0; c < count; c++) out.writeInt(transitions[rows[state] + c]);
    }
  }

  private static Object field(Class<?> type, String name) throws Exception {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  private static Analyzer analyzer(String name) {
    switch (name) {
      case "standard": return new StandardAnalyzer();
      case "english": return new EnglishAnalyzer();
      case "simple": return new SimpleAnalyzer();
      case "keyword": return new KeywordAnalyzer();
      case "porter": return new Analyzer() {
        @Override protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer = new KeywordTokenizer();
          return new TokenStreamComponents(tokenizer, new PorterStemFilter(tokenizer));
        }
      };
      case "folding": return new Analyzer() {
        @Override protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer = new StandardTokenizer();
          return new TokenStreamComponents(tokenizer, new LowerCaseFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer))));
        }
      };
      default: throw new IllegalArgumentException(name);
    }
  }

  /** FNV-1a over the units of the terms and the numbers of the tokens. */
  private static long digest(Analyzer analyzer, String text) throws IOException {
    long digest = 0xCBF29CE484222325L;
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        char[] buffer = term.buffer();
        int length = term.length();
        digest = mix(digest, length);
        for (int i = 0; i < length; i++) digest = mix(digest, buffer[i]);
        digest = mix(digest, offset.startOffset());
        digest = mix(digest, offset.endOffset());
        digest = mix(digest, increment.getPositionIncrement());
      }
      stream.end();
      digest = mix(digest, -1);
      digest = mix(digest, offset.endOffset());
      return mix(digest, increment.getPositionIncrement());
    }
  }

  private static long mix(long digest, int value) {
    return (digest ^ (value & 0xFFFFFFFFL)) * 0x100000001B3L;
  }

  private static DataInputStream open(String file) throws IOException {
    return new DataInputStream(new BufferedInputStream(new FileInputStream(file), 1 << 16));
  }

  private static String readText(DataInputStream in) throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException end) {
      return null;
    }
    byte[] bytes = new byte[2 * length];
    in.readFully(bytes);
    char[] units = new char[length];
    for (int i = 0; i < length; i++) units[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF);
    return new String(units);
  }
}
