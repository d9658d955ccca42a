namespace SearchServer.Testing;

/// <summary>How a field comes to be: which documents have it, and with what.</summary>
internal sealed record FieldRecipe(
    string Name, Density Density, Func<int, RandomSource, IEnumerable<NeutralField>> Make, bool Bulky = false);

/// <summary>The recipes of all fields.</summary>
internal static class FieldRecipes
{
    private static readonly string[] s_analyzers = ["english", "standard", "simple", "whitespace", "folding"];
    private static readonly NeutralIndex[] s_index = [NeutralIndex.Docs, NeutralIndex.Freqs, NeutralIndex.Positions, NeutralIndex.Offsets];

    private static readonly double[] s_oddDoubles =
    [
        0, -0.0, 1, -1, 0.1, Math.PI, 1e-300, 1e300, double.MaxValue, double.MinValue, double.Epsilon, double.PositiveInfinity,
        double.NegativeInfinity, 123, 124.5, -1e15, BitConverter.Int64BitsToDouble(0x7FF8000000000000), // Java's NaN
    ];

    public static IEnumerable<FieldRecipe> Create(RandomSource random, int count, RandomDocumentOptions options)
    {
        IReadOnlyList<Density> densities = Density.For(count, random);
        return
        [
            .. Numbers(random, densities),
            .. Points(random, densities),
            .. Terms(random, densities),
            .. Texts(random, densities, options),
            .. Tokens(random, densities, options),
            .. Stored(random, densities),
            .. Facets(random, densities),
        ];
    }

    private static FieldRecipe Recipe(
        string kind, string pattern, Density density, Func<string, int, RandomSource, IEnumerable<NeutralField>> make, bool bulky = false)
    {
        string name = $"{kind}.{pattern}.{density.Name}";
        return new FieldRecipe(name, density, (doc, random) => make(name, doc, random), bulky);
    }

    private static IEnumerable<FieldRecipe> Numbers(RandomSource random, IReadOnlyList<Density> densities)
    {
        foreach (LongPattern pattern in LongPattern.All(random))
        {
            yield return Recipe("numericDv", pattern.Name, random.Pick(densities), (name, doc, r) =>
                [new NeutralNumericDocValues(name, pattern.Value(doc, r))]);
            int most = random.Pick(1, 3, 40);
            yield return Recipe($"sortedNumericDv{most}", pattern.Name, random.Pick(densities), (name, doc, r) =>
                Several(r, most, () => new NeutralSortedNumericDocValues(name, pattern.Value(doc, r))));
        }
    }

    private static IEnumerable<FieldRecipe> Points(RandomSource random, IReadOnlyList<Density> densities)
    {
        foreach (LongPattern pattern in LongPattern.All(random))
        {
            Density density = random.Pick(densities);
            int most = random.Pick(1, 1, 3);
            yield return random.Below(3) switch
            {
                0 => Recipe($"intPoint{most}", pattern.Name, density, (name, doc, r) =>
                    Several(r, most, () => new NeutralIntPoint(name, (int)pattern.Value(doc, r)))),
                1 => Recipe($"longPoint{most}", pattern.Name, density, (name, doc, r) =>
                    Several(r, most, () => new NeutralLongPoint(name, pattern.Value(doc, r)))),
                _ => Recipe($"doublePoint{most}", pattern.Name, density, (name, doc, r) =>
                    Several(r, most, () => new NeutralDoublePoint(name, pattern.Value(doc, r) / 3.0))),
            };
        }
    }

    private static IEnumerable<FieldRecipe> Terms(RandomSource random, IReadOnlyList<Density> densities)
    {
        foreach (TermPattern pattern in TermPattern.All(random))
        {
            yield return Recipe("string", pattern.Name, random.Pick(densities), (name, doc, r) =>
                [new NeutralString(name, pattern.Value(doc, r), Stored: doc % 2 == 0)], pattern.Bulky);
            yield return Recipe("sortedDv", pattern.Name, random.Pick(densities), (name, doc, r) =>
                [new NeutralSortedDocValues(name, pattern.Value(doc, r))], pattern.Bulky);
            int most = random.Pick(1, 2, 30);
            yield return Recipe($"sortedSetDv{most}", pattern.Name, random.Pick(densities), (name, doc, r) =>
                Several(r, most, () => new NeutralSortedSetDocValues(name, pattern.Value(doc, r))), pattern.Bulky);
            yield return Recipe("binaryDv", pattern.Name, random.Pick(densities), (name, doc, r) =>
                [new NeutralBinaryDocValues(name, pattern.Value(doc, r).Span.ToArray())], pattern.Bulky);
        }
    }

    private static IEnumerable<FieldRecipe> Texts(RandomSource random, IReadOnlyList<Density> densities, RandomDocumentOptions wanted)
    {
        foreach (TextPattern pattern in TextPattern.All(random))
        {
            if (pattern.Name == "surrogates" && !wanted.UnpairedSurrogates) continue;
            foreach (NeutralIndex index in s_index)
            {
                string analyzer = random.Pick(s_analyzers);
                bool norms = random.Chance(0.7);
                bool stored = random.Chance(0.3);
                bool vectors = wanted.Vectors && random.OneIn(3);
                int most = random.Pick(1, 1, 3);
                string kind = $"text{most}.{NeutralTokens.NameOf(index)}.{analyzer}{(norms ? "" : ".noNorms")}";
                NeutralText options = new("", "") { Analyzer = analyzer, Index = index, Norms = norms, Stored = stored, Vectors = vectors };
                yield return Recipe(kind, pattern.Name, random.Pick(densities), (name, doc, r) =>
                    Several(r, most, () => options with { Name = name, Value = pattern.Value(doc, r) }), pattern.Bulky);
            }
        }
    }

    private static IEnumerable<FieldRecipe> Tokens(RandomSource random, IReadOnlyList<Density> densities, RandomDocumentOptions options)
    {
        foreach (TokenPattern pattern in TokenPattern.All(options.Payloads))
        {
            foreach (NeutralIndex index in s_index)
            {
                bool norms = random.Chance(0.7);
                string kind = $"tokens.{NeutralTokens.NameOf(index)}{(norms ? "" : ".noNorms")}";
                yield return Recipe(kind, pattern.Name, random.Pick(densities), (name, doc, r) =>
                    [new NeutralTokens(name, pattern.Value(doc, r)) { Index = index, Norms = norms }], bulky: pattern.Name == "repeated");
            }
        }
    }

    private static IEnumerable<FieldRecipe> Stored(RandomSource random, IReadOnlyList<Density> densities)
    {
        Density Any() => random.Pick(densities);
        IReadOnlyList<LongPattern> longs = LongPattern.All(random);
        LongPattern pattern = random.Pick(longs);
        yield return Recipe("stored", "string", Any(), (name, _, r) => [new NeutralStored(name, TextPattern.Prose(r, 5000, r.Below(60)))]);
        yield return Recipe("stored", "unicode", Any(), (name, _, r) =>
            Several(r, 4, () => new NeutralStored(name, TextPattern.UnicodeWord(r))));
        yield return Recipe("stored", "big", Any(), (name, _, r) => [new NeutralStored(name, BigText(r))], bulky: true);
        yield return Recipe("stored", "bytes", Any(), (name, _, r) => Several(r, 3, () => new NeutralStored(name, r.Bytes(r.Below(200)))));
        yield return Recipe("stored", "int", Any(), (name, doc, r) => [new NeutralStored(name, (int)pattern.Value(doc, r))]);
        foreach (LongPattern each in random.Some(longs, 4))
        {
            yield return Recipe("stored.long", each.Name, Any(), (name, doc, r) => [new NeutralStored(name, each.Value(doc, r))]);
        }

        yield return Recipe("stored", "float", Any(), (name, _, r) => Several(r, 3, () => new NeutralStored(name, Float(r))));
        yield return Recipe("stored", "double", Any(), (name, _, r) => Several(r, 3, () => new NeutralStored(name, Double(r))));
    }

    private static IEnumerable<FieldRecipe> Facets(RandomSource random, IReadOnlyList<Density> densities)
    {
        int labels = random.Between(2, 3000);
        foreach ((string name, int most, int distinct) in ((string, int, int)[])[("one", 1, 12), ("many", 8, labels), ("skewed", 3, 300)])
        {
            string dim = $"dim-{name}";
            yield return new FieldRecipe(dim, random.Pick(densities), (_, r) =>
                Several(r, most, () => r.Skewed(distinct)).Distinct().Select(label => new NeutralFacet(dim, $"label {label}")));
        }
    }

    /// <summary>One to <paramref name="most"/> of them.</summary>
    private static T[] Several<T>(RandomSource random, int most, Func<T> create)
    {
        T[] items = new T[random.Between(1, most)];
        for (int i = 0; i < items.Length; i++) items[i] = create();
        return items;
    }

    private static float Float(RandomSource random)
    {
        float value = (float)Double(random);
        return float.IsNaN(value) ? BitConverter.Int32BitsToSingle(0x7FC00000) : value; // Java's NaN
    }

    private static double Double(RandomSource random) => random.Below(3) switch
    {
        0 => random.Pick(s_oddDoubles),
        1 => random.Between(-200, 200),
        _ => (random.Unit() - 0.5) * Math.Pow(10, random.Between(-20, 20)),
    };

    /// <summary>Mostly small, now and then more than a block of the stored fields' compression holds.</summary>
    private static string BigText(RandomSource random)
    {
        if (!random.OneIn(60)) return TextPattern.Prose(random, 1000, random.Below(200));
        if (random.OneIn(3)) return new string('z', random.Between(100_000, 1_500_000));
        return TextPattern.Prose(random, 20_000, random.Between(20_000, 80_000));
    }
}
