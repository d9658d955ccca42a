// Apache Lucene as an oracle: what the engine's tests compare with. README.md beside this file has the protocol, the neutral
// document file and the grammar of the dump.
//
//   java -cp '/usr/share/java/*' Oracle.java                      resident: a JSON request per line in, a JSON answer per line out
//   java -cp '/usr/share/java/*' Oracle.java check DIR            one request from the shell; --name value sets an argument
//
// Written for Lucene 8.8 (Debian's liblucene8-java) on Java 17.

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene80.Lucene80DocValuesFormat;
import org.apache.lucene.codecs.lucene87.Lucene87Codec;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatPoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.Impact;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocValuesFieldExistsQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.NormsFieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.grouping.GroupingSearch;
import org.apache.lucene.search.grouping.TopGroups;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.Version;

public final class Oracle {

    /** A command answers an object, which is written as one JSON line. */
    interface Command {
        Map<String, Object> run(Args args) throws Exception;
    }

    record Entry(List<String> positional, Command command) {}

    static final Map<String, Entry> COMMANDS = new LinkedHashMap<>();

    static {
        BenchCommand bench = new BenchCommand();
        COMMANDS.put("version", new Entry(List.of(), args -> version()));
        Map<String, Closeable> locks = new HashMap<>();
        COMMANDS.put("lock", new Entry(List.of("dir"), args -> lock(locks, args.string("dir"))));
        COMMANDS.put("unlock", new Entry(List.of("dir"), args -> unlock(locks, args.string("dir"))));
        COMMANDS.put("check", new Entry(List.of("dir"), new CheckCommand()));
        COMMANDS.put("index", new Entry(List.of("docs", "dir"), new IndexCommand()));
        COMMANDS.put("dump", new Entry(List.of("dir", "out"), new DumpCommand()));
        COMMANDS.put("terms", new Entry(List.of("dir", "out"), new TermsCommand()));
        COMMANDS.put("search", new Entry(List.of("dir", "queries", "out"), new SearchCommand()));
        COMMANDS.put("explain", new Entry(List.of("dir", "query", "doc"), new ExplainCommand()));
        COMMANDS.put("parse", new Entry(List.of("text"), new ParseCommand()));
        COMMANDS.put("analyze", new Entry(List.of("analyzer", "texts", "out"), new AnalyzeCommand()));
        COMMANDS.put("synonyms", new Entry(List.of("texts", "out"), new SynonymsCommand()));
        COMMANDS.put("highlight", new Entry(List.of("dir", "queries", "out"), new HighlightCommand()));
        COMMANDS.put("bench", new Entry(List.of("dir", "queries"), bench::wholeRun));
        COMMANDS.put("bench-open", new Entry(List.of("dir", "queries"), bench::open));
        COMMANDS.put("bench-warm", new Entry(List.of("session", "seconds"), bench::warm));
        COMMANDS.put("bench-round", new Entry(List.of("session", "class"), bench::round));
        COMMANDS.put("bench-close", new Entry(List.of("session"), bench::close));
        COMMANDS.put("bench-index", new Entry(List.of("docs", "dir"), new BenchIndexCommand()));
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        System.setOut(System.err); // nothing but answers may reach the pipe
        if (arguments.length == 0) {
            serve(out);
        } else {
            Map<String, Object> answer = answer(fromShell(arguments, out));
            Object text = answer.containsKey("error") ? answer.get("stackTrace") : answer.get("output");
            if (text != null) System.err.println(text);
            answer.remove("stackTrace");
            answer.remove("output");
            out.println(Json.write(answer));
            out.flush();
            boolean failed = answer.containsKey("error") || Boolean.FALSE.equals(answer.get("clean"));
            System.exit(failed ? 1 : 0);
        }
    }

    static void serve(PrintStream out) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        for (String line; (line = in.readLine()) != null; ) {
            if (line.isBlank()) continue;
            Map<String, Object> answer;
            Object id = null;
            try {
                Map<String, Object> request = Json.object(Json.parse(line));
                id = request.get("id");
                answer = answer(new Args(request, null));
            } catch (Throwable problem) {
                answer = failure(problem);
            }
            Map<String, Object> numbered = new LinkedHashMap<>();
            numbered.put("id", id);
            numbered.putAll(answer);
            out.println(Json.write(numbered));
            out.flush();
        }
    }

    static Map<String, Object> answer(Args args) {
        try {
            String name = args.string("command");
            Entry entry = COMMANDS.get(name);
            if (entry == null) throw new IllegalArgumentException("no command " + name + "; there are " + COMMANDS.keySet());
            return entry.command.run(args);
        } catch (Throwable problem) { // an OutOfMemoryError or StackOverflowError is an answer too
            return failure(problem);
        }
    }

    static Map<String, Object> failure(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", problem.getClass().getName() + ": " + problem.getMessage());
        answer.put("class", problem.getClass().getName());
        answer.put("message", problem.getMessage());
        answer.put("stackTrace", trace.toString());
        return answer;
    }

    static Args fromShell(String[] arguments, PrintStream out) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("command", arguments[0]);
        Entry entry = COMMANDS.get(arguments[0]);
        int position = 0;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].startsWith("--")) {
                String name = arguments[i].substring(2);
                boolean flag = i + 1 == arguments.length || arguments[i + 1].startsWith("--");
                request.put(name, flag ? Boolean.TRUE : jsonOrText(arguments[++i]));
            } else if (entry != null && position < entry.positional.size()) {
                String name = entry.positional.get(position++);
                request.put(name, name.equals("query") || name.equals("doc") ? jsonOrText(arguments[i]) : arguments[i]);
            } else {
                Object expected = entry == null ? COMMANDS.keySet() : entry.positional;
                throw new IllegalArgumentException("too many arguments; expected " + expected);
            }
        }
        return new Args(request, out);
    }

    static Object jsonOrText(String text) {
        try {
            return Json.parse(text);
        } catch (RuntimeException notJson) {
            return text;
        }
    }

    static Map<String, Object> version() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lucene", Version.LATEST.toString());
        answer.put("codec", Codec.getDefault().getName());
        answer.put("java", System.getProperty("java.version"));
        answer.put("maxMemory", Runtime.getRuntime().maxMemory());
        return answer;
    }

    // ------------------------------------------------------------------------------------------------ arguments, files, JSON

    /** A request's arguments, or any other JSON object that is read field by field. Absent and null are the same. */
    static final class Args {
        final Map<String, Object> values;
        final PrintStream standardOutput;

        Args(Map<String, Object> values, PrintStream standardOutput) {
            this.values = values;
            this.standardOutput = standardOutput;
        }

        Args(Map<String, Object> values) {
            this(values, null);
        }

        boolean has(String name) {
            return values.get(name) != null;
        }

        Object require(String name) {
            Object value = values.get(name);
            if (value == null) throw new IllegalArgumentException("\"" + name + "\" is missing in " + Json.write(values));
            return value;
        }

        String string(String name) {
            return String.valueOf(require(name));
        }

        String string(String name, String otherwise) {
            return has(name) ? string(name) : otherwise;
        }

        long number(String name) {
            return toLong(require(name));
        }

        long number(String name, long otherwise) {
            return has(name) ? number(name) : otherwise;
        }

        int integer(String name, int otherwise) {
            return Math.toIntExact(number(name, otherwise));
        }

        double real(String name, double otherwise) {
            return has(name) ? toDouble(require(name)) : otherwise;
        }

        boolean flag(String name, boolean otherwise) {
            return has(name) ? Boolean.parseBoolean(string(name)) : otherwise;
        }

        Args object(String name) {
            return new Args(has(name) ? Json.object(require(name)) : Map.of());
        }

        List<Object> list(String name) {
            if (!has(name)) return List.of();
            return values.get(name) instanceof List<?> list ? new ArrayList<>(list) : List.of(values.get(name));
        }

        List<String> strings(String name) {
            return list(name).stream().map(String::valueOf).toList();
        }

        /** The options of a command: a nested "options" object, else the request itself (as the shell writes it). */
        Args options() {
            return has("options") ? object("options") : this;
        }

        /** Where a big result goes: the file named "out", else standard output when run from the shell. */
        OutputStream output() throws IOException {
            if (has("out")) {
                Path path = Paths.get(string("out"));
                if (path.getParent() != null) Files.createDirectories(path.getParent());
                return new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
            }
            if (standardOutput == null) throw new IllegalArgumentException("\"out\" is missing: the file to write to");
            return new BufferedOutputStream(standardOutput, 1 << 16) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        static long toLong(Object value) {
            if (value instanceof Long number) return number;
            if (value instanceof Double number) return number.longValue();
            if (value instanceof Boolean flag) return flag ? 1 : 0;
            return Long.parseLong(String.valueOf(value).trim());
        }

        static double toDouble(Object value) {
            return value instanceof Number number ? number.doubleValue() : Double.parseDouble(String.valueOf(value).trim());
        }
    }

    /** Text lines of a file, gzip or not. */
    static final class Lines implements Closeable {
        private final BufferedReader reader;

        Lines(String file) throws IOException {
            InputStream in = Files.newInputStream(Paths.get(file));
            if (file.endsWith(".gz")) in = new GZIPInputStream(in, 1 << 16);
            reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        }

        /** The next line that is not blank, or null. */
        String next() throws IOException {
            String line = reader.readLine();
            while (line != null && line.isBlank()) line = reader.readLine();
            return line;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** JSON as Map, List, String, Long, Double, Boolean and null. Output is ASCII, so unpaired surrogates survive both ways. */
    static final class Json {
        private final String text;
        private int position;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) {
            Json json = new Json(text);
            Object value = json.value();
            json.space();
            if (json.position < text.length()) throw json.unexpected();
            return value;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) {
            if (value instanceof Map) return (Map<String, Object>) value;
            throw new IllegalArgumentException("an object was expected, not " + write(value));
        }

        private Object value() {
            space();
            if (position == text.length()) throw unexpected();
            switch (text.charAt(position)) {
                case '{': return members();
                case '[': return items();
                case '"': return string();
                default: return literal();
            }
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            position++;
            if (skip('}')) return members;
            do {
                space();
                if (position == text.length() || text.charAt(position) != '"') throw unexpected();
                String name = string();
                if (!skip(':')) throw unexpected();
                members.put(name, value());
            } while (skip(','));
            if (!skip('}')) throw unexpected();
            return members;
        }

        private List<Object> items() {
            List<Object> items = new ArrayList<>();
            position++;
            if (skip(']')) return items;
            do {
                items.add(value());
            } while (skip(','));
            if (!skip(']')) throw unexpected();
            return items;
        }

        private Object literal() {
            int start = position;
            while (position < text.length() && "+-.".indexOf(text.charAt(position)) >= 0
                    || position < text.length() && Character.isLetterOrDigit(text.charAt(position))) position++;
            String word = text.substring(start, position);
            switch (word) {
                case "": throw unexpected();
                case "null": return null;
                case "true": return true;
                case "false": return false;
                default: break;
            }
            try {
                boolean integer = word.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9') && !word.equals("-0");
                if (integer) return Long.valueOf(word);
                return Double.valueOf(word);
            } catch (NumberFormatException notNumber) {
                position = start;
                throw unexpected();
            }
        }

        private String string() {
            int start = ++position;
            while (position < text.length() && text.charAt(position) != '"' && text.charAt(position) != '\\') position++;
            if (position < text.length() && text.charAt(position) == '"') return text.substring(start, position++);
            StringBuilder result = new StringBuilder(text.substring(start, position));
            while (position < text.length()) {
                char c = text.charAt(position++);
                if (c == '"') return result.toString();
                if (c != '\\') {
                    result.append(c);
                    continue;
                }
                if (position == text.length()) break;
                c = text.charAt(position++);
                switch (c) {
                    case 'n': result.append('\n'); break;
                    case 't': result.append('\t'); break;
                    case 'r': result.append('\r'); break;
                    case 'b': result.append('\b'); break;
                    case 'f': result.append('\f'); break;
                    case 'u':
                        if (position + 4 > text.length()) throw unexpected();
                        result.append((char) Integer.parseInt(text.substring(position, position + 4), 16));
                        position += 4;
                        break;
                    default: result.append(c);
                }
            }
            throw unexpected();
        }

        private boolean skip(char expected) {
            space();
            if (position == text.length() || text.charAt(position) != expected) return false;
            position++;
            return true;
        }

        private void space() {
            while (position < text.length() && text.charAt(position) <= ' ') position++;
        }

        private IllegalArgumentException unexpected() {
            String found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
            String near = text.substring(Math.max(0, position - 40), Math.min(text.length(), position + 40));
            return new IllegalArgumentException("JSON: " + found + " at " + position + " near " + near);
        }

        static String write(Object value) {
            StringBuilder out = new StringBuilder();
            write(value, out);
            return out.toString();
        }

        private static void write(Object value, StringBuilder out) {
            if (value instanceof Map<?, ?> map) {
                char separator = '{';
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    out.append(separator);
                    quote(String.valueOf(member.getKey()), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ',';
                }
                out.append(map.isEmpty() ? "{}" : "}");
            } else if (value instanceof Iterable<?> items) {
                out.append('[');
                boolean first = true;
                for (Object item : items) {
                    if (!first) out.append(',');
                    first = false;
                    write(item, out);
                }
                out.append(']');
            } else if (value instanceof long[] numbers) {
                out.append('[');
                for (int i = 0; i < numbers.length; i++) out.append(i == 0 ? "" : ",").append(numbers[i]);
                out.append(']');
            } else if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
                quote(number.toString(), out);
            } else if (value == null || value instanceof Number || value instanceof Boolean) {
                out.append(value);
            } else {
                quote(value.toString(), out);
            }
        }

        private static void quote(String text, StringBuilder out) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') out.append('\\').append(c);
                else if (c >= ' ' && c < 127) out.append(c);
                else out.append(String.format("\\u%04x", (int) c));
            }
            out.append('"');
        }
    }

    /** The escapes of the text formats: printable ASCII stands for itself, everything else is written in hexadecimal. */
    static final class Escape {
        private static final char[] HEX = "0123456789abcdef".toCharArray();

        /** Bytes: whatever is not printable ASCII, and the backslash, as \hh. */
        static StringBuilder bytes(StringBuilder out, byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) escaped(out, bytes[i], ' ');
            return out;
        }

        static StringBuilder bytes(StringBuilder out, BytesRef bytes) {
            return bytes(out, bytes.bytes, bytes.offset, bytes.length);
        }

        /** UTF-8 bytes, with the space escaped as well: one word of a line. */
        static String word(String text) {
            StringBuilder out = new StringBuilder();
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) escaped(out, b, '!');
            return out.toString();
        }

        private static void escaped(StringBuilder out, byte b, char lowest) {
            if (b >= lowest && b < 127 && b != '\\') out.append((char) b);
            else out.append('\\').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
        }

        /** UTF-16 units: whatever is not printable ASCII, and the backslash, as \\uhhhh. Unpaired surrogates survive. */
        static StringBuilder units(StringBuilder out, CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= ' ' && c < 127 && c != '\\') out.append(c);
                else out.append("\\u").append(HEX[c >> 12]).append(HEX[(c >> 8) & 15]).append(HEX[(c >> 4) & 15]).append(HEX[c & 15]);
            }
            return out;
        }

        static StringBuilder hex(StringBuilder out, byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) out.append(HEX[(bytes[i] >> 4) & 15]).append(HEX[bytes[i] & 15]);
            return out;
        }

        static String hex(byte[] bytes) {
            return bytes == null ? "-" : hex(new StringBuilder(), bytes, 0, bytes.length).toString();
        }

        static byte[] fromHex(String hex) {
            byte[] bytes = new byte[hex.length() / 2];
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
            return bytes;
        }
    }

    /** Text that becomes a file or only its SHA-256, in parts that each have a digest of their own. */
    static final class PartSink implements Closeable {
        private final OutputStream out;
        private final boolean digestOnly;
        private final MessageDigest whole = sha256();
        private final MessageDigest part = sha256();
        private final StringBuilder buffer = new StringBuilder(1 << 16);
        private String title;
        private long wholeLines;
        private long partLines;

        PartSink(OutputStream out, boolean digestOnly) {
            this.out = out;
            this.digestOnly = digestOnly;
        }

        static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void start(String title) throws IOException {
            finishPart();
            this.title = title;
            line("# " + title);
        }

        /** The line is ASCII. The builder is empty afterwards. */
        void line(StringBuilder line) throws IOException {
            buffer.append(line).append('\n');
            line.setLength(0);
            partLines++;
            wholeLines++;
            if (buffer.length() >= 1 << 15) flush();
        }

        void line(String line) throws IOException {
            line(new StringBuilder(line));
        }

        private void flush() throws IOException {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.US_ASCII);
            buffer.setLength(0);
            whole.update(bytes);
            part.update(bytes);
            if (!digestOnly) out.write(bytes);
        }

        private void finishPart() throws IOException {
            if (title == null) return;
            flush();
            String digest = Escape.hex(part.digest());
            if (digestOnly) out.write((digest + " " + partLines + " " + title + "\n").getBytes(StandardCharsets.US_ASCII));
            partLines = 0;
            title = null;
        }

        /** Ends the last part and answers the digest of everything. */
        Map<String, Object> finish() throws IOException {
            finishPart();
            out.flush();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("digest", Escape.hex(whole.digest()));
            answer.put("lines", wholeLines);
            return answer;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Takes write.lock as an IndexWriter does, and keeps it. */
    static Map<String, Object> lock(Map<String, Closeable> locks, String path) throws IOException {
        Directory directory = FSDirectory.open(Paths.get(path));
        try {
            Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
            locks.put(path, () -> {
                lock.close();
                directory.close();
            });
            return new LinkedHashMap<>(Map.of("obtained", true));
        } catch (LockObtainFailedException e) {
            directory.close();
            return new LinkedHashMap<>(Map.of("obtained", false));
        }
    }

    static Map<String, Object> unlock(Map<String, Closeable> locks, String path) throws IOException {
        locks.remove(path).close();
        return new LinkedHashMap<>();
    }

    static Directory openDirectory(String path) throws IOException {
        if (!Files.isDirectory(Paths.get(path))) throw new IOException("no folder " + path);
        return FSDirectory.open(Paths.get(path), NoLockFactory.INSTANCE); // read-only folders, and folders that a writer holds
    }

    // ------------------------------------------------------------------------------------------------ analyzers

    /** Builds analyzers from their names or descriptions; see README.md, "Analyzers". */
    static final class Analyzers {
        static Analyzer create(Object description) {
            if (!(description instanceof Map)) return named(new Args(Map.of("name", String.valueOf(description))));
            Args args = new Args(Json.object(description));
            Analyzer analyzer = args.has("tokenizer") ? chain(args) : named(args);
            if (!args.has("gap") && !args.has("offsetGap")) return analyzer;
            return new Gapped(analyzer, args.integer("gap", 0), args.integer("offsetGap", 1));
        }

        /** The analyzer that a request names: "analyzer" for every field, "analyzers" for single ones. */
        static Analyzer of(Args args) {
            PerField analyzer = new PerField(create(args.has("analyzer") ? args.require("analyzer") : "standard"));
            args.object("analyzers").values.forEach(analyzer::set);
            return analyzer;
        }

        private static Analyzer named(Args args) {
            CharArraySet stopWords = args.has("stopWords") ? new CharArraySet(args.strings("stopWords"), false) : null;
            String name = args.string("name");
            switch (name) {
                case "english":
                    return stopWords == null ? new EnglishAnalyzer() : new EnglishAnalyzer(stopWords);
                case "standard":
                    StandardAnalyzer standard = stopWords == null ? new StandardAnalyzer() : new StandardAnalyzer(stopWords);
                    standard.setMaxTokenLength(args.integer("maxTokenLength", standard.getMaxTokenLength()));
                    return standard;
                case "simple": return new SimpleAnalyzer();
                case "whitespace": return new WhitespaceAnalyzer();
                case "keyword": return new KeywordAnalyzer();
                case "folding": return chain(new Args(Map.of("tokenizer", "standard", "filters", List.of("lowercase", "asciiFolding"))));
                default: break;
            }
            if (name.indexOf('.') < 0) throw new IllegalArgumentException("no analyzer " + name);
            try { // a class of Lucene's, such as org.apache.lucene.analysis.fr.FrenchAnalyzer
                return (Analyzer) Class.forName(name).getConstructor().newInstance();
            } catch (ReflectiveOperationException problem) {
                throw new IllegalArgumentException("no analyzer " + name, problem);
            }
        }

        private static Analyzer chain(Args args) {
            try {
                CustomAnalyzer.Builder builder = CustomAnalyzer.builder();
                Args tokenizer = component(args.require("tokenizer"));
                builder.withTokenizer(tokenizer.string("name"), parameters(tokenizer));
                for (Object item : args.list("filters")) {
                    Args filter = component(item);
                    builder.addTokenFilter(filter.string("name"), parameters(filter));
                }
                return builder.build();
            } catch (IOException problem) {
                throw new IllegalArgumentException(problem);
            }
        }

        private static Args component(Object description) {
            return new Args(description instanceof Map ? Json.object(description) : Map.of("name", String.valueOf(description)));
        }

        private static Map<String, String> parameters(Args component) {
            Map<String, String> parameters = new HashMap<>();
            component.values.forEach((name, value) -> parameters.put(name, String.valueOf(value)));
            parameters.remove("name");
            return parameters;
        }

        private static final class Gapped extends DelegatingAnalyzerWrapper {
            private final Analyzer inner;
            private final int gap;
            private final int offsetGap;

            Gapped(Analyzer inner, int gap, int offsetGap) {
                super(PER_FIELD_REUSE_STRATEGY);
                this.inner = inner;
                this.gap = gap;
                this.offsetGap = offsetGap;
            }

            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return inner;
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return gap;
            }

            @Override
            public int getOffsetGap(String field) {
                return offsetGap;
            }
        }

        /** One analyzer per field; a field that nobody described has the default one. */
        static final class PerField extends DelegatingAnalyzerWrapper {
            private final Analyzer otherwise;
            private final Map<String, Analyzer> analyzers = new HashMap<>();
            private final Map<String, Object> descriptions = new HashMap<>();

            PerField(Analyzer otherwise) {
                super(PER_FIELD_REUSE_STRATEGY);
                this.otherwise = otherwise;
            }

            void set(String field, Object description) {
                Object known = descriptions.putIfAbsent(field, description);
                if (known == null) analyzers.put(field, create(description));
                else if (!known.equals(description)) throw new IllegalArgumentException("field " + field + " has two analyzers");
            }

            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzers.getOrDefault(field, otherwise);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ neutral documents

    /** Turns a line of the neutral document file into a Lucene document; see README.md, "Neutral documents". */
    static final class NeutralDocuments {
        final Analyzers.PerField analyzer;
        final FacetsConfig facets = new FacetsConfig();
        private final String facetField;
        private final Map<String, FieldType> types = new HashMap<>();

        NeutralDocuments(Args options) {
            analyzer = (Analyzers.PerField) Analyzers.of(options);
            facetField = options.string("facetField", null);
        }

        Document read(String line) throws IOException {
            Document document = new Document();
            for (Object item : new Args(Json.object(Json.parse(line))).list("fields")) {
                if (item != null) add(document, new Args(Json.object(item)));
            }
            return facets.build(document);
        }

        private void add(Document document, Args field) {
            String kind = field.string("kind");
            if (kind.equals("facet")) {
                if (field.has("label")) document.add(facet(field.string("dim"), field.string("label")));
                return;
            }
            String name = field.string("name");
            boolean absent = !field.has("value") && !field.has("hex") && !field.has("tokens");
            if (absent) return;
            switch (kind) {
                case "text":
                    if (field.has("analyzer")) analyzer.set(name, field.require("analyzer"));
                    document.add(new Field(name, field.string("value"), textType(field, field.flag("store", false))));
                    break;
                case "tokens":
                    document.add(new Field(name, new Tokens(field), textType(field, false)));
                    break;
                case "string":
                    FieldType type = field.flag("store", false) ? StringField.TYPE_STORED : StringField.TYPE_NOT_STORED;
                    document.add(field.has("hex") ? new Field(name, bytes(field), type) : new Field(name, field.string("value"), type));
                    break;
                case "stored":
                    document.add(stored(name, field));
                    break;
                case "intPoint":
                    document.add(new IntPoint(name, field.list("value").stream().mapToInt(v -> Math.toIntExact(Args.toLong(v))).toArray()));
                    break;
                case "longPoint":
                    document.add(new LongPoint(name, field.list("value").stream().mapToLong(Args::toLong).toArray()));
                    break;
                case "floatPoint":
                    document.add(new FloatPoint(name, (float) field.real("value", 0)));
                    break;
                case "doublePoint":
                    document.add(new DoublePoint(name, field.list("value").stream().mapToDouble(Args::toDouble).toArray()));
                    break;
                case "numericDv":
                    document.add(new NumericDocValuesField(name, field.number("value")));
                    break;
                case "sortedNumericDv":
                    document.add(new SortedNumericDocValuesField(name, field.number("value")));
                    break;
                case "sortedDv":
                    document.add(new SortedDocValuesField(name, bytes(field)));
                    break;
                case "sortedSetDv":
                    document.add(new SortedSetDocValuesField(name, bytes(field)));
                    break;
                case "binaryDv":
                    document.add(new BinaryDocValuesField(name, new BytesRef(Base64.getDecoder().decode(field.string("value")))));
                    break;
                default:
                    throw new IllegalArgumentException("no field kind " + kind);
            }
        }

        private Field facet(String dim, String label) {
            if (!facets.getDimConfigs().containsKey(dim)) configure(facets, dim, facetField);
            return new SortedSetDocValuesFacetField(dim, label);
        }

        static void configure(FacetsConfig facets, String dim, String facetField) {
            facets.setMultiValued(dim, true);
            facets.setIndexFieldName(dim, indexField(dim, facetField));
        }

        /** One index field per dimension, unless the option "facetField" names one for all of them. */
        static String indexField(String dim, String facetField) {
            return facetField == null ? FacetsConfig.DEFAULT_INDEX_FIELD_NAME + "." + dim : facetField;
        }

        static BytesRef bytes(Args field) {
            return field.has("hex") ? new BytesRef(Escape.fromHex(field.string("hex"))) : new BytesRef(field.string("value"));
        }

        private static Field stored(String name, Args field) {
            String type = field.string("type", "string");
            switch (type) {
                case "string": return new StoredField(name, field.string("value"));
                case "bytes": return new StoredField(name, Base64.getDecoder().decode(field.string("value")));
                case "int": return new StoredField(name, Math.toIntExact(field.number("value")));
                case "long": return new StoredField(name, field.number("value"));
                case "float": return new StoredField(name, Float.parseFloat(field.string("value")));
                case "double": return new StoredField(name, field.real("value", 0));
                default: throw new IllegalArgumentException("no stored type " + type);
            }
        }

        private FieldType textType(Args field, boolean store) {
            String index = field.string("index", "positions");
            boolean norms = field.flag("norms", true);
            boolean vectors = field.flag("vectors", false);
            return types.computeIfAbsent(index + norms + store + vectors, key -> {
                FieldType type = new FieldType();
                type.setTokenized(true);
                type.setStored(store);
                type.setOmitNorms(!norms);
                type.setIndexOptions(indexOptions(index));
                if (vectors) {
                    type.setStoreTermVectors(true);
                    type.setStoreTermVectorPositions(true);
                    type.setStoreTermVectorOffsets(true);
                    type.setStoreTermVectorPayloads(true);
                }
                type.freeze();
                return type;
            });
        }

        private static IndexOptions indexOptions(String name) {
            int ordinal = DumpCommand.INDEX_OPTIONS.indexOf(name);
            if (ordinal <= 0) throw new IllegalArgumentException("\"index\" is docs, freqs, positions or offsets, not " + name);
            return IndexOptions.values()[ordinal];
        }

        /** Tokens that the document spells out: [term or {"hex"}, position increment, start, end, payload in hexadecimal]. */
        private static final class Tokens extends TokenStream {
            private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
            private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
            private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
            private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);
            private final Args field;
            private final List<Object> tokens;
            private int next;

            Tokens(Args field) {
                this.field = field;
                tokens = field.list("tokens");
            }

            @Override
            public boolean incrementToken() {
                if (next == tokens.size()) return false;
                clearAttributes();
                List<?> token = (List<?>) tokens.get(next++);
                Object text = token.get(0);
                term.setBytesRef(text instanceof Map ? bytes(new Args(Json.object(text))) : new BytesRef(String.valueOf(text)));
                increment.setPositionIncrement(at(token, 1, 1));
                offset.setOffset(at(token, 2, 0), at(token, 3, 0));
                boolean hasPayload = token.size() > 4 && token.get(4) != null;
                if (hasPayload) payload.setPayload(new BytesRef(Escape.fromHex(String.valueOf(token.get(4)))));
                return true;
            }

            private static int at(List<?> token, int index, int otherwise) {
                return token.size() > index && token.get(index) != null ? Math.toIntExact(Args.toLong(token.get(index))) : otherwise;
            }

            @Override
            public void end() throws IOException {
                super.end();
                increment.setPositionIncrement(field.integer("endIncrement", 0));
                int last = field.integer("endOffset", 0);
                offset.setOffset(last, last);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ index, check

    /** Sort fields, of an index or of a search. */
    static Sort sort(List<Object> descriptions) {
        return new Sort(descriptions.stream().map(item -> sortField(new Args(Json.object(item)))).toArray(SortField[]::new));
    }

    static SortField sortField(Args args) {
        String type = args.string("type", "long");
        boolean reverse = args.flag("reverse", false);
        String missing = args.string("missing", null);
        if (type.equals("score")) return new SortField(null, SortField.Type.SCORE, reverse);
        if (type.equals("doc")) return new SortField(null, SortField.Type.DOC, reverse);
        String field = args.string("field");
        switch (type) {
            case "string":
            case "sortedSet": {
                SortField sort = type.equals("string") ? new SortField(field, SortField.Type.STRING, reverse)
                        : new SortedSetSortField(field, reverse);
                if (missing != null) sort.setMissingValue(missing.equals("last") ? SortField.STRING_LAST : SortField.STRING_FIRST);
                return sort;
            }
            case "sortedLong":
            case "long": {
                SortField sort = type.equals("long") ? new SortField(field, SortField.Type.LONG, reverse)
                        : new SortedNumericSortField(field, SortField.Type.LONG, reverse);
                if (missing != null) sort.setMissingValue(extreme(missing, reverse, Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf));
                return sort;
            }
            case "int": {
                SortField sort = new SortField(field, SortField.Type.INT, reverse);
                if (missing == null) return sort;
                sort.setMissingValue(extreme(missing, reverse, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer::valueOf));
                return sort;
            }
            case "float": {
                SortField sort = new SortField(field, SortField.Type.FLOAT, reverse);
                if (missing == null) return sort;
                sort.setMissingValue(extreme(missing, reverse, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float::valueOf));
                return sort;
            }
            case "double": {
                SortField sort = new SortField(field, SortField.Type.DOUBLE, reverse);
                if (missing == null) return sort;
                sort.setMissingValue(extreme(missing, reverse, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double::valueOf));
                return sort;
            }
            default:
                throw new IllegalArgumentException("no sort type " + type);
        }
    }

    private static <T> T extreme(String missing, boolean reverse, T lowest, T highest, Function<String, T> parse) {
        if (missing.equals("first")) return reverse ? highest : lowest;
        if (missing.equals("last")) return reverse ? lowest : highest;
        return parse.apply(missing);
    }

    static final class IndexCommand implements Command {
        private static final int MAX_REJECTED_LISTED = 20;

        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            NeutralDocuments documents = new NeutralDocuments(options);
            int flushEvery = options.integer("flushEvery", 0);
            int commitEvery = options.integer("commitEvery", 0);
            List<Object> rejected = new ArrayList<>();
            long added = 0;
            long rejectedCount = 0;
            Path path = Paths.get(args.string("dir"));
            Files.createDirectories(path);
            try (Directory directory = FSDirectory.open(path);
                    IndexWriter writer = new IndexWriter(directory, config(options, documents.analyzer));
                    Lines lines = new Lines(args.string("docs"))) {
                long number = 0;
                for (String line; (line = lines.next()) != null; ) {
                    number++;
                    try {
                        writer.addDocument(documents.read(line));
                        added++;
                    } catch (RuntimeException refused) {
                        if (!writer.isOpen()) throw refused;
                        rejectedCount++;
                        if (rejected.size() < MAX_REJECTED_LISTED) rejected.add(Arrays.asList(number, refused.toString()));
                    }
                    if (flushEvery > 0 && number % flushEvery == 0) writer.flush();
                    if (commitEvery > 0 && number % commitEvery == 0) writer.commit();
                }
                change(writer, options);
                int forceMerge = options.integer("forceMerge", 0);
                if (forceMerge > 0) writer.forceMerge(forceMerge);
                Map<String, String> userData = new TreeMap<>();
                options.object("userData").values.forEach((key, value) -> userData.put(key, String.valueOf(value)));
                if (!userData.isEmpty()) writer.setLiveCommitData(userData.entrySet());
                writer.commit();
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("added", added);
            answer.put("rejected", rejectedCount);
            answer.put("rejections", rejected);
            answer.put("segments", segments(path));
            return answer;
        }

        static List<Object> segments(Path path) throws IOException {
            try (Directory directory = FSDirectory.open(path)) {
                List<Object> segments = new ArrayList<>();
                for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("name", segment.info.name);
                    item.put("maxDoc", segment.info.maxDoc());
                    item.put("delCount", segment.getDelCount());
                    item.put("compound", segment.info.getUseCompoundFile());
                    segments.add(item);
                }
                return segments;
            }
        }

        private static void change(IndexWriter writer, Args options) throws Exception {
            for (Object item : options.list("deletes")) {
                Args delete = new Args(Json.object(item));
                if (delete.has("query")) writer.deleteDocuments(new Queries(options).build(delete.require("query")));
                else writer.deleteDocuments(new Term(delete.string("field"), delete.string("term")));
            }
            for (Object item : options.list("docValuesUpdates")) {
                Args update = new Args(Json.object(item));
                Term term = new Term(update.string("field"), update.string("term"));
                if (update.has("binary")) {
                    BytesRef value = new BytesRef(Base64.getDecoder().decode(update.string("binary")));
                    writer.updateBinaryDocValue(term, update.string("target"), value);
                } else {
                    writer.updateNumericDocValue(term, update.string("target"), update.number("value"));
                }
            }
        }

        static IndexWriterConfig config(Args options, Analyzer analyzer) {
            IndexWriterConfig config = new IndexWriterConfig(analyzer);
            boolean append = options.flag("append", false);
            config.setOpenMode(append ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND : IndexWriterConfig.OpenMode.CREATE);
            config.setRAMBufferSizeMB(options.real("ramMB", 256));
            config.setMergeScheduler(new SerialMergeScheduler()); // so that the segments are the same every time
            boolean compound = options.flag("compound", false);
            MergePolicy policy = mergePolicy(options.string("mergePolicy", "none"));
            policy.setNoCFSRatio(compound ? 1 : 0);
            policy.setMaxCFSSegmentSizeMB(Double.POSITIVE_INFINITY);
            config.setMergePolicy(policy instanceof LogDocMergePolicy ? new OnlyForcedMerges(policy) : policy);
            config.setUseCompoundFile(compound);
            config.setCodec(codec(options));
            if (options.has("indexSort")) config.setIndexSort(sort(options.list("indexSort")));
            return config;
        }

        private static MergePolicy mergePolicy(String name) {
            switch (name) {
                case "tiered":
                    return new TieredMergePolicy();
                case "none":
                    LogDocMergePolicy policy = new LogDocMergePolicy(); // neighbours in their order, all at once
                    policy.setMergeFactor(Integer.MAX_VALUE);
                    return policy;
                default:
                    throw new IllegalArgumentException("\"mergePolicy\" is none or tiered, not " + name);
            }
        }

        /** "bestCompression" chooses both modes; "storedMode" and "docValuesMode" (SPEED or COMPRESSION) choose one of them. */
        private static Codec codec(Args options) {
            String both = options.flag("bestCompression", false) ? "COMPRESSION" : "SPEED";
            Lucene87Codec.Mode stored = Lucene87Codec.Mode.valueOf("BEST_" + options.string("storedMode", both));
            DocValuesFormat docValues = new Lucene80DocValuesFormat(
                    Lucene80DocValuesFormat.Mode.valueOf("BEST_" + options.string("docValuesMode", both)));
            return new Lucene87Codec(stored) {
                @Override
                public DocValuesFormat getDocValuesFormatForField(String field) {
                    return docValues;
                }
            };
        }

        /** No merges but those that "forceMerge" asks for. */
        private static final class OnlyForcedMerges extends FilterMergePolicy {
            OnlyForcedMerges(MergePolicy in) {
                super(in);
            }

            @Override
            public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context) {
                return null;
            }

            @Override
            public MergeSpecification findFullFlushMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context) {
                return null;
            }
        }
    }

    static final class CheckCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try (Directory directory = openDirectory(args.string("dir")); CheckIndex check = new CheckIndex(directory)) {
                check.setDoSlowChecks(true);
                check.setChecksumsOnly(false);
                check.setInfoStream(new PrintStream(text, true, "UTF-8"), args.flag("verbose", false));
                CheckIndex.Status status = check.checkIndex();
                List<Object> segments = new ArrayList<>();
                long documents = 0;
                for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("name", segment.name);
                    item.put("maxDoc", segment.maxDoc);
                    item.put("deleted", segment.liveDocStatus == null ? 0 : segment.liveDocStatus.numDeleted);
                    item.put("compound", segment.compound);
                    documents += segment.maxDoc - (segment.liveDocStatus == null ? 0 : segment.liveDocStatus.numDeleted);
                    segments.add(item);
                }
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("clean", status.clean);
                answer.put("missingSegments", status.missingSegments);
                answer.put("numDocs", documents);
                answer.put("segments", segments);
                answer.put("userData", status.userData == null ? Map.of() : new TreeMap<>(status.userData));
                answer.put("output", text.toString(StandardCharsets.UTF_8));
                return answer;
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ dump, terms

    /** Everything in the latest commit as text; the grammar is in README.md, "The dump". */
    static final class DumpCommand implements Command {
        static final List<String> INDEX_OPTIONS = List.of("none", "docs", "freqs", "positions", "offsets");
        private static final List<String> DEFAULT_PARTS =
                List.of("commit", "info", "live", "fields", "terms", "norms", "dv", "points", "stored", "vectors");

        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            try (Directory directory = openDirectory(args.string("dir"));
                    DirectoryReader reader = DirectoryReader.open(directory);
                    PartSink sink = new PartSink(args.output(), options.flag("digest", false))) {
                new Dump(sink, options).all(directory, reader);
                return sink.finish();
            }
        }

        private static final class Dump {
            private final PartSink sink;
            private final Set<String> parts;
            private final Set<String> segments;
            private final Set<String> fields;
            private final StringBuilder line = new StringBuilder();

            Dump(PartSink sink, Args options) {
                this.sink = sink;
                parts = new HashSet<>(options.has("parts") ? options.strings("parts") : DEFAULT_PARTS);
                segments = new HashSet<>(options.strings("segments"));
                fields = new HashSet<>(options.strings("fields"));
            }

            void all(Directory directory, DirectoryReader reader) throws IOException {
                String file = reader.getIndexCommit().getSegmentsFileName();
                if (start("-", "commit", null)) commit(SegmentInfos.readCommit(directory, file));
                for (LeafReaderContext leaf : reader.leaves()) segment((SegmentReader) leaf.reader());
            }

            /** Whether the part is wanted; writes its header. */
            private boolean start(String segment, String kind, String field) throws IOException {
                boolean wanted = parts.contains(kind)
                        && (segments.isEmpty() || segments.contains(segment))
                        && (fields.isEmpty() || field == null || fields.contains(field));
                if (wanted) sink.start(segment + " " + kind + (field == null ? "" : " " + Escape.word(field)));
                return wanted;
            }

            private void put(String key, Object value) throws IOException {
                sink.line(key + " " + value);
            }

            private void put(String key, Map<String, String> map) throws IOException {
                for (Map.Entry<String, String> item : inUtf8Order(map).entrySet()) {
                    put(key, Escape.word(item.getKey()) + " " + Escape.word(item.getValue()));
                }
            }

            private static <V> Map<String, V> inUtf8Order(Map<String, V> map) {
                Map<String, V> sorted = new TreeMap<>(Comparator.comparing(BytesRef::new));
                sorted.putAll(map);
                return sorted;
            }

            private void commit(SegmentInfos commit) throws IOException {
                put("generation", commit.getGeneration());
                put("version", commit.getVersion());
                put("counter", commit.counter);
                put("createdMajor", commit.getIndexCreatedVersionMajor());
                put("luceneVersion", commit.getCommitLuceneVersion());
                put("minSegmentVersion", commit.getMinSegmentLuceneVersion() == null ? "-" : commit.getMinSegmentLuceneVersion());
                put("id", Escape.hex(commit.getId()));
                for (SegmentCommitInfo segment : commit) put("segment", segment.info.name);
                put("userData", commit.getUserData());
            }

            private void segment(SegmentReader reader) throws IOException {
                String name = reader.getSegmentName();
                if (start(name, "info", null)) info(reader.getSegmentInfo());
                if (start(name, "live", null)) live(reader);
                if (start(name, "fields", null)) for (FieldInfo field : reader.getFieldInfos()) field(field);
                Map<String, FieldInfo> sorted = new HashMap<>();
                for (FieldInfo field : reader.getFieldInfos()) sorted.put(field.name, field);
                Collection<FieldInfo> byName = inUtf8Order(sorted).values();
                for (FieldInfo field : byName) {
                    if (field.getIndexOptions() != IndexOptions.NONE && start(name, "terms", field.name)) terms(reader, field);
                }
                for (FieldInfo field : byName) {
                    if (field.hasNorms() && start(name, "norms", field.name)) numeric(reader.getNormValues(field.name));
                }
                for (FieldInfo field : byName) {
                    if (field.getDocValuesType() != DocValuesType.NONE && start(name, "dv", field.name)) docValues(reader, field);
                }
                for (FieldInfo field : byName) {
                    if (field.getPointDimensionCount() > 0 && start(name, "points", field.name)) points(reader.getPointValues(field.name));
                }
                if (start(name, "stored", null)) stored(reader);
                if (reader.getFieldInfos().hasVectors() && start(name, "vectors", null)) vectors(reader);
                for (FieldInfo field : byName) {
                    boolean freqs = field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
                    if (freqs && start(name, "impacts", field.name)) impacts(reader, field);
                }
            }

            private void info(SegmentCommitInfo segment) throws IOException {
                SegmentInfo info = segment.info;
                put("codec", info.getCodec().getName());
                put("version", info.getVersion());
                put("minVersion", info.getMinVersion() == null ? "-" : info.getMinVersion());
                put("id", Escape.hex(info.getId()));
                put("commitId", Escape.hex(segment.getId()));
                put("maxDoc", info.maxDoc());
                put("delCount", segment.getDelCount());
                put("softDelCount", segment.getSoftDelCount());
                put("delGen", segment.getDelGen());
                put("fieldInfosGen", segment.getFieldInfosGen());
                put("docValuesGen", segment.getDocValuesGen());
                put("compound", info.getUseCompoundFile() ? 1 : 0);
                if (info.getIndexSort() != null) for (SortField field : info.getIndexSort().getSort()) put("sort", sort(field));
                put("attribute", info.getAttributes());
                put("diagnostic", info.getDiagnostics());
                for (String file : segment.files().stream().sorted().toList()) put("file", file);
            }

            private static String sort(SortField field) {
                String type = field.getType().toString();
                if (field instanceof SortedNumericSortField numeric) type = "SORTED_" + numeric.getNumericType();
                if (field instanceof SortedSetSortField) type = "SORTED_SET";
                Object missing = field.getMissingValue();
                String shown = missing == null ? "-" : missing.toString();
                if (missing == SortField.STRING_FIRST) shown = "first";
                if (missing == SortField.STRING_LAST) shown = "last";
                if (missing instanceof Float value) shown = String.format("%08x", Float.floatToRawIntBits(value));
                if (missing instanceof Double value) shown = String.format("%016x", Double.doubleToRawLongBits(value));
                String direction = field.getReverse() ? "desc" : "asc";
                return Escape.word(field.getField()) + " " + type.toLowerCase(Locale.ROOT) + " " + direction + " " + shown;
            }

            private void live(SegmentReader reader) throws IOException {
                put("live", reader.numDocs());
                Bits live = reader.getLiveDocs();
                if (live == null) return;
                for (int doc = 0; doc < reader.maxDoc(); doc++) if (!live.get(doc)) put("deleted", doc);
            }

            private void field(FieldInfo field) throws IOException {
                put("field", field.number + " " + Escape.word(field.name));
                put("index", INDEX_OPTIONS.get(field.getIndexOptions().ordinal()));
                put("flags", "omitNorms=" + bit(field.omitsNorms()) + " payloads=" + bit(field.hasPayloads())
                        + " vectors=" + bit(field.hasVectors()) + " softDeletes=" + bit(field.isSoftDeletesField()));
                put("dv", field.getDocValuesType().toString().toLowerCase(Locale.ROOT) + " " + field.getDocValuesGen());
                put("points", field.getPointDimensionCount() + " " + field.getPointIndexDimensionCount() + " " + field.getPointNumBytes());
                put("attribute", field.attributes());
            }

            private static int bit(boolean value) {
                return value ? 1 : 0;
            }

            private void terms(SegmentReader reader, FieldInfo field) throws IOException {
                Terms terms = reader.terms(field.name);
                if (terms == null) {
                    sink.line("none");
                    return;
                }
                put("terms", terms.size());
                put("docCount", terms.getDocCount());
                put("sumDocFreq", terms.getSumDocFreq());
                put("sumTotalTermFreq", terms.getSumTotalTermFreq());
                sink.line(Escape.bytes(line.append("min "), terms.getMin()));
                sink.line(Escape.bytes(line.append("max "), terms.getMax()));
                TermsEnum iterator = terms.iterator();
                PostingsEnum postings = null;
                for (BytesRef term; (term = iterator.next()) != null; ) {
                    line.append("t ").append(iterator.docFreq()).append(' ').append(iterator.totalTermFreq()).append(' ');
                    sink.line(Escape.bytes(line, term));
                    postings = iterator.postings(postings, PostingsEnum.ALL);
                    for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                        line.append("p ").append(doc);
                        if (terms.hasFreqs()) line.append(' ').append(postings.freq());
                        if (terms.hasPositions()) positions(postings, terms.hasOffsets());
                        sink.line(line);
                    }
                }
            }

            private void positions(PostingsEnum postings, boolean offsets) throws IOException {
                for (int i = postings.freq(); i > 0; i--) {
                    int position = postings.nextPosition();
                    if (position >= 0) line.append(' ').append(position);
                    else line.append(" -"); // term vectors without positions
                    if (offsets) line.append(':').append(postings.startOffset()).append('-').append(postings.endOffset());
                    BytesRef payload = postings.getPayload();
                    if (payload != null) Escape.hex(line.append('/'), payload.bytes, payload.offset, payload.length);
                }
            }

            private void numeric(NumericDocValues values) throws IOException {
                for (int doc; (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    sink.line(line.append("v ").append(doc).append(' ').append(values.longValue()));
                }
            }

            private void docValues(SegmentReader reader, FieldInfo field) throws IOException {
                String type = field.getDocValuesType().toString().toLowerCase(Locale.ROOT);
                put("type", type);
                switch (field.getDocValuesType()) {
                    case NUMERIC: numeric(reader.getNumericDocValues(field.name)); break;
                    case BINARY: binary(reader.getBinaryDocValues(field.name)); break;
                    case SORTED: sorted(reader.getSortedDocValues(field.name)); break;
                    case SORTED_SET: sortedSet(reader.getSortedSetDocValues(field.name)); break;
                    case SORTED_NUMERIC: sortedNumeric(reader.getSortedNumericDocValues(field.name)); break;
                    default: throw new IllegalStateException(type);
                }
            }

            private void binary(BinaryDocValues values) throws IOException {
                for (int doc; (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    sink.line(Escape.bytes(line.append("v ").append(doc).append(' '), values.binaryValue()));
                }
            }

            private void sorted(SortedDocValues values) throws IOException {
                put("values", values.getValueCount());
                for (int ord = 0; ord < values.getValueCount(); ord++) sink.line(Escape.bytes(line.append("d "), values.lookupOrd(ord)));
                for (int doc; (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    sink.line(line.append("v ").append(doc).append(' ').append(values.ordValue()));
                }
            }

            private void sortedSet(SortedSetDocValues values) throws IOException {
                put("values", values.getValueCount());
                for (long ord = 0; ord < values.getValueCount(); ord++) sink.line(Escape.bytes(line.append("d "), values.lookupOrd(ord)));
                for (int doc; (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    line.append("v ").append(doc);
                    for (long ord; (ord = values.nextOrd()) != SortedSetDocValues.NO_MORE_ORDS; ) line.append(' ').append(ord);
                    sink.line(line);
                }
            }

            private void sortedNumeric(SortedNumericDocValues values) throws IOException {
                for (int doc; (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    line.append("v ").append(doc);
                    for (int i = values.docValueCount(); i > 0; i--) line.append(' ').append(values.nextValue());
                    sink.line(line);
                }
            }

            private record Point(byte[] value, int doc) {}

            private void points(PointValues values) throws IOException {
                if (values == null) {
                    sink.line("none");
                    return;
                }
                put("dims", values.getNumDimensions() + " " + values.getNumIndexDimensions() + " " + values.getBytesPerDimension());
                put("size", values.size());
                put("docCount", values.getDocCount());
                put("min", Escape.hex(values.getMinPackedValue()));
                put("max", Escape.hex(values.getMaxPackedValue()));
                List<Point> points = new ArrayList<>();
                values.intersect(new PointValues.IntersectVisitor() {
                    @Override
                    public void visit(int doc) {
                        throw new IllegalStateException("no cell was said to be inside");
                    }

                    @Override
                    public void visit(int doc, byte[] value) {
                        points.add(new Point(value.clone(), doc));
                    }

                    @Override
                    public PointValues.Relation compare(byte[] minimum, byte[] maximum) {
                        return PointValues.Relation.CELL_CROSSES_QUERY;
                    }
                });
                points.sort((a, b) -> {
                    int order = Arrays.compareUnsigned(a.value, b.value);
                    return order != 0 ? order : Integer.compare(a.doc, b.doc);
                });
                for (Point point : points) {
                    sink.line(Escape.hex(line.append("v "), point.value, 0, point.value.length).append(' ').append(point.doc));
                }
            }

            private void stored(SegmentReader reader) throws IOException {
                StoredFieldVisitor visitor = new StoredFieldVisitor() {
                    private StringBuilder start(String type, FieldInfo field) {
                        return line.append("s ").append(Escape.word(field.name)).append(' ').append(type).append(' ');
                    }

                    @Override
                    public Status needsField(FieldInfo field) {
                        return fields.isEmpty() || fields.contains(field.name) ? Status.YES : Status.NO;
                    }

                    @Override
                    public void stringField(FieldInfo field, byte[] value) throws IOException {
                        sink.line(Escape.bytes(start("string", field), value, 0, value.length));
                    }

                    @Override
                    public void binaryField(FieldInfo field, byte[] value) throws IOException {
                        sink.line(Escape.bytes(start("bytes", field), value, 0, value.length));
                    }

                    @Override
                    public void intField(FieldInfo field, int value) throws IOException {
                        sink.line(start("int", field).append(value));
                    }

                    @Override
                    public void longField(FieldInfo field, long value) throws IOException {
                        sink.line(start("long", field).append(value));
                    }

                    @Override
                    public void floatField(FieldInfo field, float value) throws IOException {
                        sink.line(start("float", field).append(String.format("%08x", Float.floatToRawIntBits(value))));
                    }

                    @Override
                    public void doubleField(FieldInfo field, double value) throws IOException {
                        sink.line(start("double", field).append(String.format("%016x", Double.doubleToRawLongBits(value))));
                    }
                };
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    put("doc", doc);
                    reader.document(doc, visitor);
                }
            }

            private void vectors(SegmentReader reader) throws IOException {
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    Fields vectors = reader.getTermVectors(doc);
                    if (vectors == null) continue;
                    put("doc", doc);
                    for (String name : vectors) {
                        put("field", Escape.word(name));
                        Terms terms = vectors.terms(name);
                        TermsEnum iterator = terms.iterator();
                        for (BytesRef term; (term = iterator.next()) != null; ) {
                            sink.line(Escape.bytes(line.append("t ").append(iterator.totalTermFreq()).append(' '), term));
                            if (!terms.hasPositions() && !terms.hasOffsets()) continue;
                            PostingsEnum postings = iterator.postings(null, PostingsEnum.ALL);
                            postings.nextDoc();
                            line.append('p');
                            positions(postings, terms.hasOffsets());
                            sink.line(line);
                        }
                    }
                }
            }

            private void impacts(SegmentReader reader, FieldInfo field) throws IOException {
                Terms terms = reader.terms(field.name);
                if (terms == null) return;
                TermsEnum iterator = terms.iterator();
                for (BytesRef term; (term = iterator.next()) != null; ) {
                    if (iterator.docFreq() <= 128) continue; // no skip data, so Lucene has only a bound for everything
                    sink.line(Escape.bytes(line.append("t "), term));
                    ImpactsEnum impacts = iterator.impacts(PostingsEnum.FREQS);
                    for (int target = 1; target != DocIdSetIterator.NO_MORE_DOCS; ) { // at 0 Lucene has not read an entry yet
                        impacts.advanceShallow(target);
                        Impacts levels = impacts.getImpacts();
                        put("target", target);
                        for (int level = 0; level < levels.numLevels(); level++) {
                            line.append("level ").append(levels.getDocIdUpTo(level));
                            for (Impact impact : levels.getImpacts(level)) {
                                line.append(' ').append(impact.freq).append(':').append(impact.norm);
                            }
                            sink.line(line);
                        }
                        int last = levels.getDocIdUpTo(0);
                        target = last == DocIdSetIterator.NO_MORE_DOCS ? last : last + 1;
                    }
                }
            }
        }
    }

    /** The vocabulary over all segments: a JSON line [field, text or null, hex or null, docFreq, totalTermFreq] per term. */
    static final class TermsCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            long limit = options.number("limit", Long.MAX_VALUE);
            long count = 0;
            try (Directory directory = openDirectory(args.string("dir"));
                    DirectoryReader reader = DirectoryReader.open(directory);
                    PrintStream out = new PrintStream(args.output(), false, "UTF-8")) {
                List<String> fields = options.strings("fields");
                if (fields.isEmpty()) fields = FieldInfos.getIndexedFields(reader).stream().sorted().toList();
                for (String field : fields) {
                    Terms terms = MultiTerms.getTerms(reader, field);
                    if (terms == null) continue;
                    TermsEnum iterator = terms.iterator();
                    long left = limit;
                    for (BytesRef term; left-- > 0 && (term = iterator.next()) != null; count++) {
                        byte[] bytes = Arrays.copyOfRange(term.bytes, term.offset, term.offset + term.length);
                        String text = new String(bytes, StandardCharsets.UTF_8);
                        boolean isText = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
                        out.println(Json.write(Arrays.asList(field, isText ? text : null, isText ? null : Escape.hex(bytes),
                                (long) iterator.docFreq(), iterator.totalTermFreq())));
                    }
                }
            }
            return new LinkedHashMap<>(Map.of("terms", count));
        }
    }

    // ------------------------------------------------------------------------------------------------ queries

    /** Builds Lucene queries from query trees; see README.md, "Queries". */
    static final class Queries {
        final Analyzer analyzer;
        final String facetField;
        private final Args options;

        Queries(Args options) {
            this.options = options;
            analyzer = Analyzers.of(options);
            facetField = options.string("facetField", null);
        }

        Query build(Object tree) throws Exception {
            Map<String, Object> node = Json.object(tree);
            if (node.size() != 1) throw new IllegalArgumentException("a query has one member, its kind: " + Json.write(node));
            String kind = node.keySet().iterator().next();
            Args args = new Args(Json.object(node.get(kind)));
            switch (kind) {
                case "term": return new TermQuery(term(args));
                case "termIn": return new TermInSetQuery(args.string("field"), bytes(args.list("terms")));
                case "synonym": return synonym(args);
                case "bool": return bool(args);
                case "phrase": return phrase(args);
                case "multiPhrase": return multiPhrase(args);
                case "matchAll": return new MatchAllDocsQuery();
                case "matchNone": return new MatchNoDocsQuery();
                case "const": return boosted(new ConstantScoreQuery(build(args.require("query"))), args.real("score", 1));
                case "boost": return boosted(build(args.require("query")), args.real("boost", 1));
                case "dismax": return new DisjunctionMaxQuery(all(args.list("queries")), (float) args.real("tieBreaker", 0));
                case "intRange":
                    return IntPoint.newRangeQuery(args.string("field"), Math.toIntExact(args.number("from", Integer.MIN_VALUE)),
                            Math.toIntExact(args.number("to", Integer.MAX_VALUE)));
                case "longRange":
                    return LongPoint.newRangeQuery(args.string("field"), args.number("from", Long.MIN_VALUE),
                            args.number("to", Long.MAX_VALUE));
                case "doubleRange":
                    return DoublePoint.newRangeQuery(args.string("field"), args.real("from", Double.NEGATIVE_INFINITY),
                            args.real("to", Double.POSITIVE_INFINITY));
                case "dvRange":
                    return NumericDocValuesField.newSlowRangeQuery(args.string("field"), args.number("from", Long.MIN_VALUE),
                            args.number("to", Long.MAX_VALUE));
                case "exists": return new DocValuesFieldExistsQuery(args.string("field"));
                case "normsExist": return new NormsFieldExistsQuery(args.string("field"));
                case "prefix": return rewriting(new PrefixQuery(term(args)), args);
                case "wildcard": return rewriting(new WildcardQuery(term(args)), args);
                case "regexp": return rewriting(new RegexpQuery(term(args)), args);
                case "fuzzy":
                    return new FuzzyQuery(term(args), args.integer("maxEdits", FuzzyQuery.defaultMaxEdits), args.integer("prefixLength", 0),
                            args.integer("maxExpansions", FuzzyQuery.defaultMaxExpansions), args.flag("transpositions", true));
                case "termRange":
                    return rewriting(new TermRangeQuery(args.string("field"), bound(args, "from"), bound(args, "to"),
                            args.flag("includeFrom", true), args.flag("includeTo", true)), args);
                case "boosting":
                    return FunctionScoreQuery.boostByQuery(build(args.require("positive")), build(args.require("negative")), (float) args.real("demotion", 1));
                case "ageDecay": return ageDecay(args);
                case "moreLikeThis": return new LikeQuery(args, analyzer);
                case "intervals": return new IntervalQuery(args.string("field"), intervals(args.object("source")));
                case "parse": return parse(args);
                case "drillDown":
                    return new TermQuery(DrillDownQuery.term(NeutralDocuments.indexField(args.string("dim"), facetField),
                            args.string("dim"), args.string("label")));
                default: throw new IllegalArgumentException("no query kind " + kind);
            }
        }

        List<Query> all(List<Object> trees) throws Exception {
            List<Query> queries = new ArrayList<>();
            for (Object tree : trees) queries.add(build(tree));
            return queries;
        }

        private static Term term(Args args) {
            Object text = args.has("hex") ? args.values : args.require("text");
            return new Term(args.string("field"), bytes(text));
        }

        private static List<BytesRef> bytes(List<Object> terms) {
            return terms.stream().map(Queries::bytes).toList();
        }

        private static BytesRef bytes(Object term) {
            if (term instanceof Map) return new BytesRef(Escape.fromHex(new Args(Json.object(term)).string("hex")));
            return new BytesRef(String.valueOf(term));
        }

        private static BytesRef bound(Args args, String name) {
            return args.has(name) ? bytes(args.require(name)) : null;
        }

        private static Query boosted(Query query, double boost) {
            return boost == 1 ? query : new BoostQuery(query, (float) boost);
        }

        private static Query rewriting(MultiTermQuery query, Args args) {
            switch (args.string("rewrite", "constant")) {
                case "constant": break;
                case "constantBoolean": query.setRewriteMethod(MultiTermQuery.CONSTANT_SCORE_BOOLEAN_REWRITE); break;
                case "scoring": query.setRewriteMethod(MultiTermQuery.SCORING_BOOLEAN_REWRITE); break;
                default: throw new IllegalArgumentException("no rewrite " + args.string("rewrite"));
            }
            return query;
        }

        private Query ageDecay(Args args) throws Exception {
            long now = args.number("now", 0);
            long halfLife = args.number("halfLife", 1);
            DoubleValuesSource factor = DoubleValuesSource.fromField(args.string("field"), value -> Math.pow(2, -Math.max(0, (double) now - value) / halfLife));
            Query decayed = FunctionScoreQuery.boostByValue(build(args.require("query")), factor);
            Query missing = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
                    .add(new DocValuesFieldExistsQuery(args.string("field")), BooleanClause.Occur.MUST_NOT).build();
            return FunctionScoreQuery.boostByQuery(decayed, missing, (float) args.real("missing", 1));
        }

        private static IntervalsSource intervals(Args source) {
            if (source.has("term")) return Intervals.term(source.string("term"));
            if (source.has("maxGaps")) return Intervals.maxgaps(source.integer("gaps", 0), intervals(source.object("maxGaps")));
            String kind = source.values.keySet().iterator().next();
            IntervalsSource[] sources = source.list(kind).stream().map(item -> intervals(new Args(Json.object(item)))).toArray(IntervalsSource[]::new);
            switch (kind) {
                case "phrase": return Intervals.phrase(sources);
                case "ordered": return Intervals.ordered(sources);
                case "unordered": return Intervals.unordered(sources);
                case "or": return Intervals.or(sources);
                default: throw new IllegalArgumentException("no intervals " + kind);
            }
        }

        private static Query synonym(Args args) {
            SynonymQuery.Builder builder = new SynonymQuery.Builder(args.string("field"));
            for (BytesRef term : bytes(args.list("terms"))) builder.addTerm(new Term(args.string("field"), term));
            return builder.build();
        }

        private Query bool(Args args) throws Exception {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            for (Query query : all(args.list("must"))) builder.add(query, BooleanClause.Occur.MUST);
            for (Query query : all(args.list("should"))) builder.add(query, BooleanClause.Occur.SHOULD);
            for (Query query : all(args.list("filter"))) builder.add(query, BooleanClause.Occur.FILTER);
            for (Query query : all(args.list("mustNot"))) builder.add(query, BooleanClause.Occur.MUST_NOT);
            return builder.setMinimumNumberShouldMatch(args.integer("msm", 0)).build();
        }

        private static Query phrase(Args args) {
            PhraseQuery.Builder builder = new PhraseQuery.Builder().setSlop(args.integer("slop", 0));
            List<BytesRef> terms = bytes(args.list("terms"));
            List<Object> positions = args.list("positions");
            for (int i = 0; i < terms.size(); i++) {
                int position = positions.isEmpty() ? i : Math.toIntExact(Args.toLong(positions.get(i)));
                builder.add(new Term(args.string("field"), terms.get(i)), position);
            }
            return builder.build();
        }

        private static Query multiPhrase(Args args) {
            MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(args.integer("slop", 0));
            List<Object> terms = args.list("terms");
            List<Object> positions = args.list("positions");
            for (int i = 0; i < terms.size(); i++) {
                List<Object> alternatives = terms.get(i) instanceof List<?> list ? new ArrayList<>(list) : List.of(terms.get(i));
                Term[] here = bytes(alternatives).stream().map(term -> new Term(args.string("field"), term)).toArray(Term[]::new);
                builder.add(here, positions.isEmpty() ? i : Math.toIntExact(Args.toLong(positions.get(i))));
            }
            return builder.build();
        }

        /** The classic query parser. What the node does not say is taken from the request's options. */
        Query parse(Args args) throws Exception {
            Analyzer own = args.has("analyzer") || args.has("analyzers") ? Analyzers.of(args) : analyzer;
            List<String> fields = args.has("fields") ? args.strings("fields") : options.strings("fields");
            String field = args.string("defaultField", options.string("defaultField", null));
            QueryParser parser;
            if (field != null) {
                parser = new QueryParser(field, own);
            } else if (!fields.isEmpty()) {
                Map<String, Float> boosts = new HashMap<>();
                args.object("boosts").values.forEach((name, boost) -> boosts.put(name, (float) Args.toDouble(boost)));
                String[] names = fields.toArray(String[]::new);
                parser = boosts.isEmpty() ? new MultiFieldQueryParser(names, own) : new MultiFieldQueryParser(names, own, boosts);
            } else {
                throw new IllegalArgumentException("\"defaultField\" or \"fields\" is missing");
            }
            parser.setAllowLeadingWildcard(args.flag("leadingWildcard", true));
            parser.setPhraseSlop(args.integer("phraseSlop", 0));
            parser.setAutoGeneratePhraseQueries(args.flag("autoPhrases", false));
            boolean and = args.string("defaultOperator", "or").equalsIgnoreCase("and");
            parser.setDefaultOperator(and ? QueryParser.Operator.AND : QueryParser.Operator.OR);
            return parser.parse(args.string("text"));
        }
    }

    /** MoreLikeThis of a document's stored texts, which needs the reader. */
    static final class LikeQuery extends Query {
        private final Args args;
        private final Analyzer analyzer;

        LikeQuery(Args args, Analyzer analyzer) {
            this.args = args;
            this.analyzer = analyzer;
        }

        @Override
        public Query rewrite(IndexReader reader) throws IOException {
            MoreLikeThis like = new MoreLikeThis(reader);
            like.setAnalyzer(analyzer);
            like.setFieldNames(args.strings("fields").toArray(String[]::new));
            like.setMinTermFreq(args.integer("minTermFreq", MoreLikeThis.DEFAULT_MIN_TERM_FREQ));
            like.setMinDocFreq(args.integer("minDocFreq", MoreLikeThis.DEFAULT_MIN_DOC_FREQ));
            like.setMaxQueryTerms(args.integer("maxQueryTerms", MoreLikeThis.DEFAULT_MAX_QUERY_TERMS));
            return like.like(args.integer("doc", 0));
        }

        @Override
        public String toString(String field) {
            return "like " + Json.write(args.values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LikeQuery like && args.values.equals(like.args.values);
        }

        @Override
        public int hashCode() {
            return args.values.hashCode();
        }
    }

    /** A line of a query file: a query tree; {"query": tree, …}; or class TAB classic query [TAB dim=label]. */
    static final class QueryFile implements Closeable {
        private final Lines lines;

        QueryFile(String file) throws IOException {
            lines = new Lines(file);
        }

        Args next() throws IOException {
            String line = lines.next();
            while (line != null && line.startsWith("#")) line = lines.next();
            if (line == null) return null;
            if (!line.startsWith("{")) return new Args(fromTabs(line.split("\t", -1)));
            Map<String, Object> object = Json.object(Json.parse(line));
            return new Args(object.containsKey("query") ? object : new LinkedHashMap<>(Map.of("query", object)));
        }

        private static Map<String, Object> fromTabs(String[] cells) {
            String text = cells.length > 1 ? cells[1] : cells[0];
            Object query = text.isEmpty() ? Map.of("matchAll", Map.of()) : Map.of("parse", Map.of("text", text));
            String filter = cells.length > 2 ? cells[2] : "";
            if (!filter.isEmpty()) query = Map.of("bool", Map.of("must", List.of(query), "filter", List.of(filter(filter))));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("class", cells.length > 1 ? cells[0] : "all");
            line.put("query", query);
            return line;
        }

        /** dim=label, or date=2019-01-01..2019-12-31 for days of the long point "date" in UTC milliseconds. */
        private static Map<String, Object> filter(String filter) {
            int equals = filter.indexOf('=');
            String dim = filter.substring(0, equals);
            String label = filter.substring(equals + 1);
            int dots = label.indexOf("..");
            if (!dim.equals("date") || dots < 0) return Map.of("drillDown", Map.of("dim", dim, "label", label));
            long from = LocalDate.parse(label.substring(0, dots)).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            long to = LocalDate.parse(label.substring(dots + 2)).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1;
            return Map.of("longRange", Map.of("field", "date", "from", from, "to", to));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    // ------------------------------------------------------------------------------------------------ search

    /** An open index with the facet states that counting needs. */
    static final class OpenIndex implements Closeable {
        final Directory directory;
        final DirectoryReader reader;
        final IndexSearcher searcher;
        private final String facetField;
        private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();
        private final Map<Integer, String> ids = new HashMap<>();

        OpenIndex(String path, String facetField) throws IOException {
            directory = openDirectory(path);
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            this.facetField = facetField;
        }

        /** Null when the index has no facets of that dimension. */
        SortedSetDocValuesReaderState state(String dim) throws IOException {
            String field = NeutralDocuments.indexField(dim, facetField);
            if (!states.containsKey(field)) {
                boolean present = FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) != null;
                states.put(field, present ? new DefaultSortedSetDocValuesReaderState(reader, field) : null);
            }
            return states.get(field);
        }

        /** A document's stored id, or null. Kept, because reading a stored field decompresses a block of documents. */
        String id(int doc, String field) throws IOException {
            if (!ids.containsKey(doc)) ids.put(doc, searcher.doc(doc, Set.of(field)).get(field));
            return ids.get(doc);
        }

        /** The first n children of a dimension by count, then label; null when the dimension is unknown or matched nothing. */
        FacetResult top(String dim, int n, FacetsCollector hits) throws IOException {
            SortedSetDocValuesReaderState state = state(dim);
            return state == null ? null : new SortedSetDocValuesFacetCounts(state, hits).getTopChildren(n, dim);
        }

        /** "drillDown": [{"dim", "labels"}] filters by the labels; each dimension is counted without its own filter. */
        Map<String, Object> drillSideways(Query base, List<Object> drillDown, List<String> dims, int n, Collector collector) throws IOException {
            FacetsConfig config = new FacetsConfig();
            Map<String, Object> counts = new LinkedHashMap<>();
            DrillDownQuery query = new DrillDownQuery(config, base);
            for (Object item : drillDown) {
                Args filter = new Args(Json.object(item));
                NeutralDocuments.configure(config, filter.string("dim"), facetField);
                for (String label : filter.strings("labels")) query.add(filter.string("dim"), label);
            }
            new DrillSideways(searcher, config, (TaxonomyReader) null) {
                @Override
                protected Facets buildFacetsResult(FacetsCollector hits, FacetsCollector[] sideways, String[] drillDowns) throws IOException {
                    for (String dim : dims) {
                        int own = drillDowns == null ? -1 : Arrays.asList(drillDowns).indexOf(dim);
                        counts.put(dim, count(dim, n, own < 0 ? hits : sideways[own]));
                    }
                    return null;
                }
            }.search(query, collector);
            return counts;
        }

        /** "ranges": {"field", "ranges": [[min, max]]}: how many of the hits have a number within each. */
        static List<Object> ranges(Args asked, FacetsCollector hits) throws IOException {
            List<LongRange> ranges = new ArrayList<>();
            for (Object item : asked.list("ranges")) {
                List<?> ends = (List<?>) item;
                ranges.add(new LongRange("range " + ranges.size(), Args.toLong(ends.get(0)), true, Args.toLong(ends.get(1)), true));
            }
            FacetResult result = new LongRangeFacetCounts(asked.string("field"), hits, ranges.toArray(LongRange[]::new)).getTopChildren(ranges.size(), asked.string("field"));
            List<Object> counts = new ArrayList<>();
            for (LabelAndValue range : result.labelValues) counts.add(range.value.longValue());
            return counts;
        }

        Map<String, Object> count(String dim, int n, FacetsCollector hits) throws IOException {
            FacetResult result = top(dim, n, hits);
            if (result == null) return null;
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("value", result.value.longValue());
            item.put("childCount", result.childCount);
            List<Object> labels = new ArrayList<>();
            for (LabelAndValue label : result.labelValues) labels.add(Arrays.asList(label.label, label.value.longValue()));
            item.put("labels", labels);
            return item;
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }

    static final class SearchCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            Queries queries = new Queries(options);
            long count = 0;
            long errors = 0;
            try (OpenIndex index = new OpenIndex(args.string("dir"), queries.facetField);
                    QueryFile file = new QueryFile(args.string("queries"));
                    PrintStream out = new PrintStream(args.output(), false, "UTF-8")) {
                for (Args line; (line = file.next()) != null; count++) {
                    Map<String, Object> answer;
                    try {
                        answer = new OneSearch(index, queries, options, line).run();
                    } catch (Exception | StackOverflowError problem) {
                        answer = failure(problem);
                        errors++;
                    }
                    out.println(Json.write(answer));
                }
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("queries", count);
            answer.put("errors", errors);
            return answer;
        }

        /** What a line of the query file does not say is taken from the request's options. */
        private static final class OneSearch {
            private final OpenIndex index;
            private final Queries queries;
            private final Args options;
            private final Args line;
            private final int k;
            private final List<String> facets;
            private final int topLabels;
            private List<Object> ranges;

            OneSearch(OpenIndex index, Queries queries, Args options, Args line) {
                this.index = index;
                this.queries = queries;
                this.options = options;
                this.line = line;
                k = Math.max(1, line.integer("k", options.integer("k", 10)));
                facets = (line.has("facets") ? line : options).strings("facets");
                topLabels = line.integer("topLabels", options.integer("topLabels", 10));
            }

            Map<String, Object> run() throws Exception {
                Query query = queries.build(line.require("query"));
                List<Object> sortFields = (line.has("sort") ? line : options).list("sort");
                Sort sort = sortFields.isEmpty() ? null : sort(sortFields);
                if (line.has("group")) return groups(query, sort == null ? Sort.RELEVANCE : sort);
                TopDocsCollector<?> collector = collector(sort);
                Map<String, Object> counts = new LinkedHashMap<>();
                if (line.has("drillDown")) {
                    counts = index.drillSideways(query, line.list("drillDown"), facets, topLabels, collector);
                } else if (facets.isEmpty() && !line.has("ranges")) {
                    index.searcher.search(query, collector);
                } else {
                    FacetsCollector hits = new FacetsCollector();
                    index.searcher.search(query, MultiCollector.wrap(collector, hits));
                    for (String dim : facets) counts.put(dim, index.count(dim, topLabels, hits));
                    if (line.has("ranges")) ranges = OpenIndex.ranges(new Args(Json.object(line.require("ranges"))), hits);
                }
                TopDocs top = collector.topDocs();
                if (sort != null) TopFieldCollector.populateScores(top.scoreDocs, index.searcher, query);
                return describe(top, counts);
            }

            private TopDocsCollector<?> collector(Sort sort) {
                int threshold = options.integer("threshold", Integer.MAX_VALUE);
                if (sort != null) return TopFieldCollector.create(sort, k, threshold);
                if (!line.has("after")) return TopScoreDocCollector.create(k, threshold);
                List<Object> after = line.list("after"); // [doc, score bits]
                float score = Float.intBitsToFloat((int) Args.toLong(after.get(1)));
                ScoreDoc last = new ScoreDoc(Math.toIntExact(Args.toLong(after.get(0))), score);
                return TopScoreDocCollector.create(k, last, threshold);
            }

            /** "group": a column; the hits are the first document of each of the first groups, and there are "groups". */
            private Map<String, Object> groups(Query query, Sort sort) throws IOException {
                TopGroups<BytesRef> found = new GroupingSearch(line.string("group")).setGroupSort(sort).setSortWithinGroup(sort).setAllGroups(true).search(index.searcher, query, 0, k);
                ScoreDoc[] first = Arrays.stream(found.groups).map(group -> group.scoreDocs[0]).toArray(ScoreDoc[]::new);
                Map<String, Object> answer = describe(new TopDocs(new TotalHits(found.totalHitCount, TotalHits.Relation.EQUAL_TO), first), Map.of());
                answer.put("groups", found.totalGroupCount.longValue());
                return answer;
            }

            private Map<String, Object> describe(TopDocs top, Map<String, Object> counts) throws IOException {
                List<Object> hits = new ArrayList<>();
                String idField = options.string("idField", "id");
                for (ScoreDoc hit : top.scoreDocs) {
                    List<Object> item = new ArrayList<>();
                    item.add((long) hit.doc);
                    item.add((long) Float.floatToRawIntBits(hit.score));
                    item.add(index.id(hit.doc, idField));
                    if (hit instanceof FieldDoc sorted) {
                        for (Object value : sorted.fields) item.add(value instanceof BytesRef bytes ? bytes.utf8ToString() : value);
                    }
                    hits.add(item);
                }
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("total", top.totalHits.value);
                answer.put("exact", top.totalHits.relation == TotalHits.Relation.EQUAL_TO);
                answer.put("hits", hits);
                if (!counts.isEmpty()) answer.put("facets", counts);
                if (ranges != null) answer.put("ranges", ranges);
                return answer;
            }
        }
    }

    static final class ExplainCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            Queries queries = new Queries(options);
            try (OpenIndex index = new OpenIndex(args.string("dir"), queries.facetField)) {
                Object tree = args.require("query");
                Query query = tree instanceof String text ? queries.parse(new Args(Map.of("text", text))) : queries.build(tree);
                Explanation explanation = index.searcher.explain(query, Math.toIntExact(args.number("doc")));
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("match", explanation.isMatch());
                answer.put("score", (long) Float.floatToRawIntBits(explanation.getValue().floatValue()));
                answer.put("query", query.toString());
                answer.put("rewritten", index.searcher.rewrite(query).toString());
                answer.put("explanation", explanation.toString());
                return answer;
            }
        }
    }

    /** The classic parser's query; with "dir", also what it rewrites to against that index. */
    static final class ParseCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            Map<String, Object> answer = new LinkedHashMap<>();
            Query query = new Queries(options).parse(args);
            answer.put("query", query.toString());
            answer.put("class", query.getClass().getSimpleName());
            if (args.has("dir")) {
                try (OpenIndex index = new OpenIndex(args.string("dir"), null)) {
                    answer.put("rewritten", index.searcher.rewrite(query).toString());
                }
            }
            return answer;
        }
    }

    // ------------------------------------------------------------------------------------------------ analyze, highlight

    /** Token streams as text; the grammar is in README.md, "Token streams". */
    static final class AnalyzeCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            boolean digest = options.flag("digest", false);
            String field = options.string("field", "body");
            long texts = 0;
            long tokens = 0;
            try (Analyzer analyzer = Analyzers.create(args.require("analyzer"));
                    Lines lines = new Lines(args.string("texts"));
                    PartSink sink = new PartSink(args.output(), digest)) {
                StringBuilder out = new StringBuilder();
                for (String line; (line = lines.next()) != null; texts++) {
                    sink.start("text " + texts);
                    tokens += stream(analyzer, field, (String) Json.parse(line), sink, out);
                }
                Map<String, Object> answer = sink.finish();
                answer.put("texts", texts);
                answer.put("tokens", tokens);
                return answer;
            }
        }

        private static long stream(Analyzer analyzer, String field, String text, PartSink sink, StringBuilder out) throws IOException {
            long tokens = 0;
            try (TokenStream stream = analyzer.tokenStream(field, text)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
                OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
                TypeAttribute type = stream.addAttribute(TypeAttribute.class);
                stream.reset();
                for (; stream.incrementToken(); tokens++) {
                    out.append("t ").append(increment.getPositionIncrement()).append(' ').append(offset.startOffset()).append(' ')
                            .append(offset.endOffset()).append(' ').append(type.type()).append(' ');
                    sink.line(Escape.units(out, term));
                }
                stream.end();
                sink.line(out.append("end ").append(increment.getPositionIncrement()).append(' ').append(offset.endOffset()));
            }
            return tokens;
        }
    }

    /** What files of synonyms say, read by Solr's parser with words between white space: pairs, in the order in which they are added. */
    static final class SynonymsCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            long texts = 0;
            try (Lines lines = new Lines(args.string("texts")); PrintStream out = new PrintStream(args.output(), false, "UTF-8")) {
                for (String line; (line = lines.next()) != null; texts++) {
                    List<Object> pairs = new ArrayList<>();
                    Map<String, Object> answer = new LinkedHashMap<>();
                    try (Analyzer analyzer = new WhitespaceAnalyzer()) {
                        new SolrSynonymParser(true, true, analyzer) {
                            @Override
                            public void add(CharsRef input, CharsRef output, boolean keepsOwn) {
                                pairs.add(List.of(words(input), words(output), keepsOwn));
                            }
                        }.parse(new StringReader((String) Json.parse(line)));
                        answer.put("pairs", pairs);
                    } catch (ParseException problem) {
                        answer.put("error", problem.getMessage());
                    }
                    out.println(Json.write(answer));
                }
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("texts", texts);
            return answer;
        }

        private static String words(CharsRef term) {
            return term.toString().replace(SynonymMap.WORD_SEPARATOR, ' ');
        }
    }

    /** Where the top hits matched: exact match offsets, and the UnifiedHighlighter's passages. */
    static final class HighlightCommand implements Command {
        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            Queries queries = new Queries(options);
            int k = options.integer("k", 10);
            String[] fields = options.strings("fields").toArray(String[]::new);
            if (fields.length == 0) throw new IllegalArgumentException("\"fields\" is missing: the fields to highlight");
            long count = 0;
            try (OpenIndex index = new OpenIndex(args.string("dir"), queries.facetField);
                    QueryFile file = new QueryFile(args.string("queries"));
                    PrintStream out = new PrintStream(args.output(), false, "UTF-8")) {
                PassageHighlighter highlighter = new PassageHighlighter(index.searcher, queries.analyzer, options);
                for (Args line; (line = file.next()) != null; count++) {
                    Map<String, Object> answer;
                    try {
                        answer = highlight(index, highlighter, queries.build(line.require("query")), k, fields, options);
                    } catch (Exception problem) {
                        answer = failure(problem);
                    }
                    out.println(Json.write(answer));
                }
            }
            return new LinkedHashMap<>(Map.of("queries", count));
        }

        private static Map<String, Object> highlight(
                OpenIndex index, PassageHighlighter highlighter, Query query, int k, String[] fields, Args options) throws IOException {
            TopScoreDocCollector collector = TopScoreDocCollector.create(k, Integer.MAX_VALUE);
            index.searcher.search(query, collector);
            ScoreDoc[] hits = collector.topDocs().scoreDocs;
            int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
            Map<String, Object[]> passages = highlighter.passages(fields, query, docs);
            Weight weight = index.searcher.createWeight(index.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            String idField = options.string("idField", "id");
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < hits.length; i++) {
                Map<String, Object> perField = new LinkedHashMap<>();
                for (String field : fields) {
                    Map<String, Object> found = new LinkedHashMap<>();
                    found.put("matches", matches(index.reader, weight, docs[i], field));
                    found.put("passages", passages.get(field)[i]);
                    perField.put(field, found);
                }
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("doc", docs[i]);
                item.put("id", index.id(docs[i], idField));
                item.put("fields", perField);
                items.add(item);
            }
            return new LinkedHashMap<>(Map.of("hits", items));
        }

        /** [start position, end position, start offset, end offset] of every match, in their order. */
        private static List<Object> matches(IndexReader reader, Weight weight, int doc, String field) throws IOException {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
            List<Object> found = new ArrayList<>();
            Matches matches = weight.matches(leaf, doc - leaf.docBase);
            MatchesIterator iterator = matches == null ? null : matches.getMatches(field);
            while (iterator != null && iterator.next()) {
                found.add(new long[] {iterator.startPosition(), iterator.endPosition(), iterator.startOffset(), iterator.endOffset()});
            }
            return found;
        }
    }

    /** The UnifiedHighlighter with its passages' offsets in place of marked-up text. */
    static final class PassageHighlighter extends UnifiedHighlighter {
        private final int maxPassages;
        private final boolean weightMatches;

        PassageHighlighter(IndexSearcher searcher, Analyzer analyzer, Args options) {
            super(searcher, analyzer);
            maxPassages = options.integer("maxPassages", 1);
            weightMatches = options.flag("weightMatches", false);
            setMaxLength(Integer.MAX_VALUE - 1);
            setMaxNoHighlightPassages(options.integer("maxNoHighlightPassages", -1));
            boolean whole = options.string("breaks", "sentence").equals("whole");
            setBreakIterator(() -> whole ? new WholeBreakIterator() : BreakIterator.getSentenceInstance(Locale.ROOT));
            setFormatter(new PassageFormatter() {
                @Override
                public Object format(Passage[] passages, String content) {
                    return Arrays.stream(passages).map(PassageHighlighter::describe).toList();
                }
            });
        }

        Map<String, Object[]> passages(String[] fields, Query query, int[] docs) throws IOException {
            int[] limits = new int[fields.length];
            Arrays.fill(limits, maxPassages);
            return highlightFieldsAsObjects(fields, query, docs, limits);
        }

        @Override
        protected Set<HighlightFlag> getFlags(String field) {
            Set<HighlightFlag> flags = EnumSet.copyOf(super.getFlags(field));
            if (weightMatches) flags.add(HighlightFlag.WEIGHT_MATCHES);
            return flags;
        }

        /** [start, end, score bits, [[start, end] of each match]]; offsets are UTF-16 units of the whole text. */
        private static Object describe(Passage passage) {
            List<Object> matches = new ArrayList<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                matches.add(new long[] {passage.getMatchStarts()[i], passage.getMatchEnds()[i]});
            }
            long score = Float.floatToRawIntBits(passage.getScore());
            return List.of((long) passage.getStartOffset(), (long) passage.getEndOffset(), score, matches);
        }
    }

    // ------------------------------------------------------------------------------------------------ benchmarks

    /** Latencies of queries, a round at a time, so that another program's rounds can come in between. */
    static final class BenchCommand {
        private final Map<String, Session> sessions = new HashMap<>();
        private int lastSession;

        private record BenchQuery(Object tree, Query prepared, List<Object> drillDown) {}

        private static final class Session implements Closeable {
            final OpenIndex index;
            final Queries queries;
            final String mode;
            final int k;
            final int threshold;
            final List<String> facets;
            final String[] fields;
            final int[] maxPassages;
            final UnifiedHighlighter highlighter;
            final Map<String, List<BenchQuery>> classes = new LinkedHashMap<>();

            Session(Args args) throws Exception {
                Args options = args.options();
                queries = new Queries(options);
                index = new OpenIndex(args.string("dir"), queries.facetField);
                mode = options.string("mode", "topk");
                boolean known = List.of("topk", "exact", "count", "rewrite", "facets", "sideways", "highlight").contains(mode);
                if (!known) throw new IllegalArgumentException("no mode " + mode);
                k = options.integer("k", 10);
                threshold = options.integer("threshold", 1000);
                fields = options.strings("fields").toArray(String[]::new);
                maxPassages = new int[fields.length];
                Arrays.fill(maxPassages, options.integer("maxPassages", 1));
                highlighter = new UnifiedHighlighter(index.searcher, queries.analyzer);
                highlighter.setMaxLength(Integer.MAX_VALUE - 1);
                facets = new ArrayList<>();
                for (String dim : options.strings("facets")) if (index.state(dim) != null) facets.add(dim);
                boolean prepared = options.flag("preparsed", false);
                try (QueryFile file = new QueryFile(args.string("queries"))) {
                    for (Args line; (line = file.next()) != null; ) {
                        Object tree = line.require("query");
                        classes.computeIfAbsent(line.string("class", "all"), name -> new ArrayList<>())
                                .add(new BenchQuery(tree, prepared ? queries.build(tree) : null, line.list("drillDown")));
                    }
                }
            }

            /** One query as a server would answer it; the number of hits, which no compiler can leave out. */
            long execute(BenchQuery item) throws Exception {
                Query query = item.prepared != null ? item.prepared : queries.build(item.tree);
                if (mode.equals("count")) return index.searcher.count(query);
                if (mode.equals("rewrite")) return index.searcher.rewrite(query) instanceof BooleanQuery terms ? terms.clauses().size() : 1;
                boolean pruned = mode.equals("topk") || mode.equals("highlight");
                TopScoreDocCollector collector = TopScoreDocCollector.create(k, pruned ? threshold : Integer.MAX_VALUE);
                if (mode.equals("facets")) {
                    FacetsCollector hits = new FacetsCollector();
                    index.searcher.search(query, MultiCollector.wrap(collector, hits));
                    for (String dim : facets) index.top(dim, k, hits);
                } else if (mode.equals("sideways")) {
                    index.drillSideways(query, item.drillDown, facets, k, collector);
                } else {
                    index.searcher.search(query, collector);
                }
                TopDocs top = collector.topDocs();
                if (mode.equals("highlight")) highlighter.highlightFields(fields, query, top, maxPassages);
                return top.totalHits.value;
            }

            @Override
            public void close() throws IOException {
                index.close();
            }
        }

        Map<String, Object> open(Args args) throws Exception {
            Session session = new Session(args);
            String name = "bench-" + ++lastSession;
            sessions.put(name, session);
            Map<String, Object> answer = new LinkedHashMap<>();
            Map<String, Object> counts = new LinkedHashMap<>();
            session.classes.forEach((kind, items) -> counts.put(kind, items.size()));
            answer.put("session", name);
            answer.put("classes", counts);
            return answer;
        }

        Map<String, Object> warm(Args args) throws Exception {
            return new LinkedHashMap<>(Map.of("rounds", warm(session(args), args.real("seconds", 10))));
        }

        private static int warm(Session session, double seconds) throws Exception {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            int rounds = 0;
            while (System.nanoTime() < end) {
                for (List<BenchQuery> items : session.classes.values()) time(session, items);
                rounds++;
            }
            return rounds;
        }

        /** The latencies of every query of one class, or of all classes, once. */
        Map<String, Object> round(Args args) throws Exception {
            return new LinkedHashMap<>(Map.of("classes", round(session(args), args.string("class", null))));
        }

        private static Map<String, Object> round(Session session, String only) throws Exception {
            if (only != null && !session.classes.containsKey(only)) throw new IllegalArgumentException("no class " + only);
            Map<String, Object> classes = new LinkedHashMap<>();
            for (Map.Entry<String, List<BenchQuery>> entry : session.classes.entrySet()) {
                if (only == null || only.equals(entry.getKey())) classes.put(entry.getKey(), time(session, entry.getValue()));
            }
            return classes;
        }

        private static Map<String, Object> time(Session session, List<BenchQuery> items) throws Exception {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long[] nanos = new long[items.size()];
            long[] cpu = new long[items.size()];
            long[] hits = new long[items.size()];
            for (int i = 0; i < nanos.length; i++) {
                long cpuStart = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                hits[i] = session.execute(items.get(i));
                nanos[i] = System.nanoTime() - start;
                cpu[i] = threads.getCurrentThreadCpuTime() - cpuStart;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("nanos", nanos);
            answer.put("cpuNanos", cpu);
            answer.put("hits", hits);
            return answer;
        }

        Map<String, Object> close(Args args) throws Exception {
            session(args).close();
            sessions.remove(args.string("session"));
            return new LinkedHashMap<>();
        }

        private Session session(Args args) {
            Session session = sessions.get(args.string("session"));
            if (session == null) throw new IllegalArgumentException("no session " + args.string("session"));
            return session;
        }

        /** Warms up, runs some rounds and answers per class the median of the rounds' mean latencies, and other percentiles. */
        Map<String, Object> wholeRun(Args args) throws Exception {
            Args options = args.options();
            try (Session session = new Session(args)) {
                warm(session, options.real("warmupSeconds", 10));
                Map<String, Object> classes = new LinkedHashMap<>();
                int rounds = options.integer("rounds", 10);
                for (Map.Entry<String, List<BenchQuery>> entry : session.classes.entrySet()) {
                    double[] means = new double[rounds];
                    double[] samples = new double[rounds * entry.getValue().size()];
                    double cpu = 0;
                    int next = 0;
                    for (int round = 0; round < rounds; round++) {
                        Map<String, Object> times = time(session, entry.getValue());
                        means[round] = Arrays.stream((long[]) times.get("nanos")).average().orElse(0) / 1000;
                        cpu += Arrays.stream((long[]) times.get("cpuNanos")).average().orElse(0) / 1000 / rounds;
                        for (long nanos : (long[]) times.get("nanos")) samples[next++] = nanos / 1000.0;
                    }
                    Arrays.sort(means);
                    Arrays.sort(samples);
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("queries", entry.getValue().size());
                    item.put("meanMicros", means[rounds / 2]);
                    item.put("cpuMicros", cpu);
                    item.put("p50Micros", samples[samples.length / 2]);
                    item.put("p95Micros", samples[samples.length * 95 / 100]);
                    item.put("p99Micros", samples[samples.length * 99 / 100]);
                    classes.put(entry.getKey(), item);
                }
                return new LinkedHashMap<>(Map.of("classes", classes));
            }
        }
    }

    /** Times indexing in one thread: documents are built before the clock starts, a batch at a time. */
    static final class BenchIndexCommand implements Command {
        private static final int BATCH = 500;

        @Override
        public Map<String, Object> run(Args args) throws Exception {
            Args options = args.options();
            NeutralDocuments documents = new NeutralDocuments(options);
            Map<String, Object> defaults = new HashMap<>(Map.of("mergePolicy", "tiered", "ramMB", 64L));
            defaults.putAll(options.values);
            Path path = Paths.get(args.string("dir"));
            Files.createDirectories(path);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long count = 0;
            long characters = 0;
            long addNanos = 0;
            long addCpu = 0;
            long commitNanos;
            long limit = options.number("limit", Long.MAX_VALUE);
            try (Directory directory = FSDirectory.open(path);
                    IndexWriter writer = new IndexWriter(directory, IndexCommand.config(new Args(defaults), documents.analyzer));
                    Lines lines = new Lines(args.string("docs"))) {
                List<Document> batch = new ArrayList<>();
                String line = lines.next();
                while (line != null && count < limit) {
                    batch.clear();
                    for (; line != null && batch.size() < BATCH && count < limit; line = lines.next(), count++) {
                        batch.add(documents.read(line));
                        characters += line.length();
                    }
                    long cpu = threads.getCurrentThreadCpuTime();
                    long start = System.nanoTime();
                    for (Document document : batch) writer.addDocument(document);
                    addNanos += System.nanoTime() - start;
                    addCpu += threads.getCurrentThreadCpuTime() - cpu;
                }
                long cpu = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                int forceMerge = options.integer("forceMerge", 0);
                if (forceMerge > 0) writer.forceMerge(forceMerge);
                writer.commit();
                commitNanos = System.nanoTime() - start;
                addCpu += threads.getCurrentThreadCpuTime() - cpu;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("documents", count);
            answer.put("inputCharacters", characters);
            answer.put("addNanos", addNanos);
            answer.put("commitNanos", commitNanos);
            answer.put("cpuNanos", addCpu);
            answer.put("segments", IndexCommand.segments(path));
            return answer;
        }
    }
}
