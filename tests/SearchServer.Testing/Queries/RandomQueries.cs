namespace SearchServer.Testing;

/// <summary>Kinds of queries beyond terms, booleans, phrases, ranges of points, boosts, constants and drill-downs.</summary>
[Flags]
public enum QueryKinds
{
    None = 0,

    /// <summary>DisjunctionMaxQuery.</summary>
    DisjunctionMax = 1,

    /// <summary>TermInSetQuery.</summary>
    TermSets = 2,

    /// <summary>Existence of doc values.</summary>
    DocValues = 4,

    /// <summary>Prefix, wildcard, fuzzy, regular expression and range of terms.</summary>
    MultiTerm = 8,

    All = DisjunctionMax | TermSets | DocValues | MultiTerm,
}

/// <summary>
/// Random queries that fit an index: terms of every frequency, booleans that often match because their terms stand in one text,
/// phrases taken from texts, ranges between values that occur, all of them nested, boosted, made constant and sometimes odd.
/// </summary>
public sealed class RandomQueries(QueryMaterial material, RandomSource random, QueryKinds more = QueryKinds.None)
{
    private const int MaxDepth = 3;

    private readonly IReadOnlyList<IReadOnlyList<VocabularyTerm>> _fields =
        [.. material.Terms.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];

    private readonly MultiTermQueries _multiTerm = new(random);

    public IEnumerable<QuerySpec> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    /// <summary>The next query.</summary>
    public QuerySpec Next() => Any(depth: 0);

    private QuerySpec Any(int depth)
    {
        bool leaf = depth >= MaxDepth;
        return random.Below(leaf ? 50 : 100) switch
        {
            < 18 => Leaf(),
            < 32 => Phrase(),
            < 40 => Range(),
            < 43 => DrillDown(),
            < 46 => Optional(),
            < 49 => Odd(),
            49 => new MatchAllSpec(),
            < 88 => Bool(depth),
            < 92 => new BoostSpec(Any(depth + 1), random.Pick(0.5f, 2f, 3.7f, 0.01f, 100f)),
            < 96 => new ConstantSpec(Any(depth + 1), random.Pick(1f, 1f, 2.5f, 0.3f)),
            _ => SameWordEverywhere(),
        };
    }

    /// <summary>A kind that has to be asked for; a term when none was.</summary>
    private QuerySpec Optional()
    {
        QueryKinds kind = random.Pick(QueryKinds.DisjunctionMax, QueryKinds.TermSets, QueryKinds.DocValues);
        return (kind & more) switch
        {
            QueryKinds.DisjunctionMax => new DisjunctionMaxSpec(Several(() => Any(MaxDepth)), random.Pick(0f, 0.1f, 1f)),
            QueryKinds.TermSets => TermSet(),
            QueryKinds.DocValues when material.DocValuesFields.Count > 0 => new ExistsSpec(random.Pick(material.DocValuesFields)),
            _ => Term(),
        };
    }

    private BoolSpec Bool(int depth)
    {
        List<QuerySpec> must = [], should = [], filter = [], mustNot = [];
        int clauses = random.Between(2, 6);
        int shape = random.Below(6);
        List<QuerySpec> related = random.Chance(0.6) ? TermsOfOneText(clauses) : [];
        for (int i = 0; i < clauses; i++)
        {
            QuerySpec clause = i < related.Count && random.Chance(0.8) ? related[i] : random.Chance(0.6) ? Leaf() : Any(depth + 1);
            List<QuerySpec> place = shape switch
            {
                0 => must,
                1 or 2 => should,
                _ => random.Below(10) switch { < 3 => must, < 7 => should, < 8 => mustNot, _ => filter },
            };
            place.Add(clause);
            if (random.OneIn(10)) place.Add(random.OneIn(3) ? new BoostSpec(clause, random.Pick(0.5f, 2f)) : clause);
        }

        int minimum = should.Count > 0 && random.OneIn(4) ? random.Between(1, should.Count) : 0;
        return new BoolSpec { Must = must, Should = should, Filter = filter, MustNot = mustNot, MinimumShouldMatch = minimum };
    }

    private VocabularyTerm AnyTerm()
    {
        IReadOnlyList<VocabularyTerm> terms = random.Pick(_fields);
        // By rank: log-uniform reaches frequent and rare terms alike, uniform mostly rare ones.
        return terms[random.Chance(0.7) ? random.Skewed(terms.Count) : random.Below(terms.Count)];
    }

    private QuerySpec Leaf() => (more & QueryKinds.MultiTerm) != 0 && random.OneIn(4) ? _multiTerm.Around(AnyTerm()) : Term();

    private TermSpec Term()
    {
        VocabularyTerm term = AnyTerm();
        return new TermSpec(term.Field, term.Term);
    }

    private List<QuerySpec> TermsOfOneText(int count)
    {
        if (material.Runs.Count == 0) return [];
        TermRun run = random.Pick(material.Runs);
        return [.. Enumerable.Range(0, count).Select(_ => new TermSpec(run.Field, random.Pick(run.Terms))).Distinct()];
    }

    private TermInSpec TermSet()
    {
        IReadOnlyList<VocabularyTerm> terms = random.Pick(_fields);
        return new TermInSpec(terms[0].Field, [.. Several(() => random.Pick(terms).Term, most: 30)]);
    }

    /// <summary>What a person's word becomes: the same term in every field that has it.</summary>
    private QuerySpec SameWordEverywhere()
    {
        TermBytes term = AnyTerm().Term;
        List<QuerySpec> fields = [.. random.Some(_fields, 3).Select(terms => new TermSpec(terms[0].Field, term))];
        bool best = (more & QueryKinds.DisjunctionMax) != 0 && random.Chance(0.5);
        return best ? new DisjunctionMaxSpec(fields) : new BoolSpec { Should = fields };
    }

    private QuerySpec Phrase()
    {
        if (material.Runs.Count == 0) return Term();
        TermRun run = random.Pick(material.Runs);
        int length = Math.Min(run.Terms.Count, random.OneIn(10) ? random.Between(1, 8) : random.Between(2, 4));
        int start = random.Below(run.Terms.Count - length + 1);
        List<TermBytes> terms = [.. run.Terms.Skip(start).Take(length)];
        List<int> positions = [.. run.Positions.Skip(start).Take(length).Select(position => position - run.Positions[start])];
        switch (random.Below(6))
        {
            case 0 when length > 2:
                int dropped = random.Between(1, length - 2);
                terms.RemoveAt(dropped);
                return new PhraseSpec(run.Field, terms, Positions: null, random.Between(0, 3));
            case 1 when length > 1:
                int swapped = random.Below(length - 1);
                (terms[swapped], terms[swapped + 1]) = (terms[swapped + 1], terms[swapped]);
                return new PhraseSpec(run.Field, terms, Positions: null, random.Between(0, 4));
            case 2:
                terms[random.Below(length)] = random.Pick(run.Terms);
                return new PhraseSpec(run.Field, terms, Positions: null, random.Pick(0, 1, 10, 1000));
            default:
                bool oneAfterAnother = positions.Index().All(item => item.Index == item.Item);
                bool explicitly = !oneAfterAnother || random.OneIn(4);
                return new PhraseSpec(run.Field, terms, explicitly ? positions : null, random.OneIn(3) ? random.Between(1, 5) : 0);
        }
    }

    private QuerySpec DrillDown()
    {
        if (material.Labels.Count == 0) return Term();
        NeutralFacet label = random.Pick(material.Labels);
        return new DrillDownSpec(label.Dim, label.Label);
    }

    private QuerySpec Range()
    {
        int ints = material.IntPoints.Count, longs = material.LongPoints.Count, doubles = material.DoublePoints.Count;
        if (ints + longs + doubles == 0) return Term();
        int chosen = random.Below(ints + longs + doubles);
        if (chosen < ints)
        {
            PointSample<int> points = material.IntPoints[chosen];
            (int low, int high) = Ends(points.Values, int.MinValue, int.MaxValue);
            return new IntRangeSpec(points.Field, low, high);
        }

        if (chosen < ints + longs)
        {
            PointSample<long> points = material.LongPoints[chosen - ints];
            (long low, long high) = Ends(points.Values, long.MinValue, long.MaxValue);
            return new LongRangeSpec(points.Field, low, high);
        }
        else
        {
            PointSample<double> points = material.DoublePoints[chosen - ints - longs];
            (double low, double high) = Ends(points.Values, double.NegativeInfinity, double.PositiveInfinity);
            return new DoubleRangeSpec(points.Field, low, high);
        }
    }

    /// <summary>Mostly ends that occur, in order; now and then open, equal or the wrong way round.</summary>
    private (T Low, T High) Ends<T>(IReadOnlyList<T> values, T lowest, T highest)
        where T : IComparable<T>
    {
        T first = random.Pick(values);
        T second = random.Pick(values);
        (T low, T high) = first.CompareTo(second) <= 0 ? (first, second) : (second, first);
        return random.Below(12) switch
        {
            0 => (lowest, high),
            1 => (low, highest),
            2 => (first, first),
            3 => (high, low),
            4 => (lowest, highest),
            _ => (low, high),
        };
    }

    /// <summary>What nobody writes on purpose but programs send.</summary>
    private QuerySpec Odd()
    {
        TermSpec term = Term();
        TermSpec absent = new(term.Field, "no-such-term");
        return random.Below(12) switch
        {
            0 => absent,
            1 => new TermSpec("no-such-field", "x"),
            2 => new BoolSpec(),
            3 => new BoolSpec { MustNot = [term] },
            4 => new BoolSpec { Should = [term, absent], MinimumShouldMatch = 3 },
            5 => new BoolSpec { Should = [term, term, term] },
            6 => new BoolSpec { Must = [term], MustNot = [term] },
            7 => new BoolSpec { Must = [absent], Should = [term] },
            8 => new BoolSpec { Filter = [term] },
            9 => new BoostSpec(term, 0),
            10 => new BoolSpec { Must = [new MatchAllSpec()], MustNot = [term] },
            _ => new MatchNoneSpec(),
        };
    }

    private List<T> Several<T>(Func<T> create, int most = 4) => [.. Enumerable.Range(0, random.Between(1, most)).Select(_ => create())];
}
