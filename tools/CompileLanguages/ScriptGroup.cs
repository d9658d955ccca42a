namespace SearchServer.CompileLanguages;

/// <summary>The languages of a script, which are told apart by their n-grams.</summary>
/// <param name="Script">The script's number in the resource.</param>
/// <param name="MaxRows">How many n-grams are kept.</param>
/// <param name="Languages">Codes; <c>no=nb</c> for a language under another's code, with <c>/latin</c> behind it one to be written in another script.</param>
/// <param name="Pairs">Languages that are hard to tell apart: <c>hr/bs</c>.</param>
internal sealed record ScriptGroup(byte Script, int MaxRows, string Languages, string Pairs)
{
    /// <summary>How much text of a language in another script is sampled, in characters.</summary>
    private const int SampleLength = 4_000_000;

    /// <summary>How much text is sampled to see what it costs.</summary>
    private const int CostSampleLength = 50_000;

    /// <summary>N-grams that are rarer than this in every language, as a share of its characters, are accidents.</summary>
    private const double MinFrequency = 1e-5;

    /// <summary>How much more it counts that an n-gram tells two similar languages apart.</summary>
    private const double PairWeight = 4;

    /// <summary>Chooses the n-grams that tell most, and writes down what each costs in each language.</summary>
    public CompiledGroup Compile(SourceFolders folders)
    {
        (string Code, string Name, SourceModel Model)[] languages = [.. Languages.Split(' ').Select(name => (name.Split('=')[0], name.Split('=')[^1], Read(folders, name.Split('=')[^1])))];
        SourceModel[] models = [.. languages.Select(language => language.Model)];
        (int, int)[] pairs = [.. Pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (IndexOf(pair.Split(':')[0]), IndexOf(pair.Split(':')[1])))];
        List<(ulong Key, int Length, double Gain)> candidates = [];
        for (int length = 1; length <= SourceModel.MaxLength; length++)
        {
            foreach (ulong key in models.SelectMany(model => model.Keys(length).Where(key => model.Frequency(key, length) >= MinFrequency)).Distinct()) candidates.Add((key, length, Gain(models, pairs, key, length)));
        }

        // All letters, and of longer n-grams those that change most.
        (ulong Key, int Length)[] rows = [.. candidates.OrderBy(candidate => candidate.Length > 1).ThenByDescending(candidate => candidate.Gain).Take(MaxRows).Select(candidate => (candidate.Key, candidate.Length)).OrderBy(row => row.Key)];
        byte[][] costs = [.. models.Select(model => rows.Select(row => CompiledGroup.CostOf(model.Probability(row.Key, row.Length))).ToArray())];
        CompiledGroup group = new(Script, [.. languages.Select(language => language.Code)], [.. rows.Select(row => row.Key)], costs, new byte[languages.Length]);
        for (int i = 0; i < models.Length; i++) group.Means[i] = group.MeanOf(models[i].Sample(CostSampleLength, new Random(1)), i);
        Console.WriteLine($"script {Script}: {languages.Length} languages, {rows.Length} n-grams of {candidates.Count}: {string.Join(' ', rows.CountBy(row => row.Length).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} of {pair.Key}"))}");
        return group;

        int IndexOf(string name) => Array.FindIndex(languages, language => language.Name == name) is >= 0 and int index ? index : throw new ArgumentException($"There is no language {name} in script {Script}.");
    }

    private static SourceModel Read(SourceFolders folders, string name) => name.EndsWith("/latin", StringComparison.Ordinal)
        ? SourceModel.Count(folders.Read(name.Split('/')[0]).Sample(SampleLength, new Random(1)).Select(SerbianLatin.Of))
        : folders.Read(name);

    /// <summary>What knowing an n-gram changes against knowing it without its first character: in nats a character of text, over all languages and once more between similar ones.</summary>
    private static double Gain(SourceModel[] models, (int, int)[] pairs, ulong key, int length)
    {
        if (length == 1) return 0;
        ulong shorter = key & ((1UL << (16 * (length - 1))) - 1);
        Span<double> changes = stackalloc double[models.Length];
        Span<double> frequencies = stackalloc double[models.Length];
        double mean = 0;
        for (int i = 0; i < models.Length; i++)
        {
            changes[i] = Math.Log(models[i].Probability(key, length) / models[i].Probability(shorter, length - 1));
            frequencies[i] = models[i].Frequency(key, length);
            mean += changes[i] / models.Length;
        }

        // What changes for all languages alike tells nothing: only the difference from the mean counts.
        double gain = 0;
        for (int i = 0; i < models.Length; i++) gain += frequencies[i] * Math.Abs(changes[i] - mean);
        foreach ((int one, int other) in pairs) gain += PairWeight * (frequencies[one] + frequencies[other]) * Math.Abs(changes[one] - changes[other]);
        return gain;
    }
}
