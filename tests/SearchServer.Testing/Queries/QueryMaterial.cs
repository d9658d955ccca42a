namespace SearchServer.Testing;

/// <summary>Terms that follow each other in a text, with their positions.</summary>
public sealed record TermRun(string Field, IReadOnlyList<TermBytes> Terms, IReadOnlyList<int> Positions);

/// <summary>A field of points, with some of its values in ascending order.</summary>
public sealed record PointSample<T>(string Field, IReadOnlyList<T> Values);

/// <summary>What queries can be made of that fit an index: its terms, pieces of its texts, its numbers and labels.</summary>
public sealed record QueryMaterial
{
    private const int TextsPerField = 200;
    private const int MaxRunLength = 400;
    private const int PointsPerField = 300;
    private const int MaxLabels = 3000;

    /// <summary>The terms of each field, the most frequent first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<VocabularyTerm>> Terms { get; init; }

    /// <summary>Texts of fields that have positions.</summary>
    public required IReadOnlyList<TermRun> Runs { get; init; }

    public required IReadOnlyList<PointSample<int>> IntPoints { get; init; }

    public required IReadOnlyList<PointSample<long>> LongPoints { get; init; }

    public required IReadOnlyList<PointSample<double>> DoublePoints { get; init; }

    public required IReadOnlyList<NeutralFacet> Labels { get; init; }

    /// <summary>Fields with doc values of any kind.</summary>
    public required IReadOnlyList<string> DocValuesFields { get; init; }

    /// <summary>Reads the vocabulary of an index and analyzes a sample of the documents that it was built from.</summary>
    public static QueryMaterial Load(
        LuceneOracle oracle, string directory, IEnumerable<NeutralDocument> documents, string defaultAnalyzer = "standard")
    {
        Collector collector = new(defaultAnalyzer);
        foreach (NeutralDocument document in documents)
        {
            foreach (NeutralField field in document.Fields) collector.Add(field);
        }

        Dictionary<string, IReadOnlyList<VocabularyTerm>> terms = [];
        IReadOnlyList<VocabularyTerm> all = oracle.Terms(directory, [.. collector.IndexedFields.Order(StringComparer.Ordinal)]);
        foreach (IGrouping<string, VocabularyTerm> field in all.GroupBy(term => term.Field))
        {
            terms[field.Key] = [.. field.OrderByDescending(term => term.DocFreq)];
        }

        return new QueryMaterial
        {
            Terms = terms,
            Runs = collector.Runs(oracle),
            IntPoints = Thinned(collector.IntPoints),
            LongPoints = Thinned(collector.LongPoints),
            DoublePoints = Thinned(collector.DoublePoints),
            Labels = collector.Labels,
            DocValuesFields = [.. collector.DocValuesFields.Order(StringComparer.Ordinal)],
        };
    }

    private static List<PointSample<T>> Thinned<T>(Dictionary<string, List<T>> points)
    {
        List<PointSample<T>> samples = [];
        foreach ((string field, List<T> values) in points.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            values.Sort();
            int step = Math.Max(1, values.Count / PointsPerField);
            samples.Add(new PointSample<T>(field, [.. values.Where((_, i) => i % step == 0)]));
        }

        return samples;
    }

    private sealed class Collector(string defaultAnalyzer)
    {
        private readonly List<(string Analyzer, string Field, string Text)> _texts = [];
        private readonly List<TermRun> _tokens = [];
        private readonly Dictionary<string, int> _taken = [];

        public HashSet<string> IndexedFields { get; } = [];

        public HashSet<string> DocValuesFields { get; } = [];

        public List<NeutralFacet> Labels { get; } = [];

        public Dictionary<string, List<int>> IntPoints { get; } = [];

        public Dictionary<string, List<long>> LongPoints { get; } = [];

        public Dictionary<string, List<double>> DoublePoints { get; } = [];

        public void Add(NeutralField field)
        {
            switch (field)
            {
                case NeutralText text:
                    IndexedFields.Add(text.Name);
                    if (text.Index >= NeutralIndex.Positions) AddText(text);
                    break;
                case NeutralTokens tokens:
                    IndexedFields.Add(tokens.Name);
                    if (tokens.Index >= NeutralIndex.Positions) AddTokens(tokens);
                    break;
                case NeutralString:
                    IndexedFields.Add(field.Name);
                    break;
                case NeutralFacet facet:
                    if (Labels.Count < MaxLabels) Labels.Add(facet);
                    break;
                case NeutralIntPoint point:
                    ListOf(IntPoints, point.Name).Add(point.Value);
                    break;
                case NeutralLongPoint point:
                    ListOf(LongPoints, point.Name).Add(point.Value);
                    break;
                case NeutralDoublePoint point:
                    ListOf(DoublePoints, point.Name).Add(point.Value);
                    break;
                case NeutralStored:
                    break;
                default:
                    DocValuesFields.Add(field.Name);
                    break;
            }
        }

        public List<TermRun> Runs(LuceneOracle oracle)
        {
            List<TermRun> runs = [.. _tokens];
            foreach (IGrouping<string, (string Analyzer, string Field, string Text)> group in _texts.GroupBy(item => item.Analyzer))
            {
                IReadOnlyList<AnalyzedText> analyzed = oracle.Analyze(group.Key, group.Select(item => item.Text));
                foreach (((_, string field, _), AnalyzedText text) in group.Zip(analyzed))
                {
                    AddRun(runs, field, [.. text.Tokens.Select(token => (TermBytes.FromString(token.Term), token.Increment))]);
                }
            }

            return runs;
        }

        private static void AddRun(List<TermRun> runs, string field, List<(TermBytes Term, int Increment)> tokens)
        {
            if (tokens.Count == 0) return;
            int position = -1;
            List<int> positions = [.. tokens.Take(MaxRunLength).Select(token => position += token.Increment)];
            runs.Add(new TermRun(field, [.. tokens.Take(MaxRunLength).Select(token => token.Term)], positions));
        }

        private void AddText(NeutralText text)
        {
            if (Take(text.Name)) _texts.Add((text.Analyzer ?? defaultAnalyzer, text.Name, text.Value));
        }

        private void AddTokens(NeutralTokens tokens)
        {
            if (Take(tokens.Name)) AddRun(_tokens, tokens.Name, [.. tokens.Tokens.Select(token => (token.Term, token.Increment))]);
        }

        /// <summary>Whether there is room for another text of the field.</summary>
        private bool Take(string field)
        {
            int taken = _taken.GetValueOrDefault(field);
            _taken[field] = taken + 1;
            return taken < TextsPerField;
        }

        private static List<T> ListOf<T>(Dictionary<string, List<T>> points, string field)
        {
            if (!points.TryGetValue(field, out List<T>? values)) points[field] = values = [];
            return values;
        }
    }
}
