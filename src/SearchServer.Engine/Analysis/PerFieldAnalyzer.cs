namespace SearchServer.Engine.Analysis;

/// <summary>An analyzer for each of some fields, and one for all others.</summary>
public sealed class PerFieldAnalyzer : Analyzer
{
    private readonly Analyzer _others;
    private readonly Dictionary<string, Analyzer> _byField;

    /// <summary>Uses the analyzer of <paramref name="byField"/> where it names the field, else <paramref name="others"/>.</summary>
    public PerFieldAnalyzer(Analyzer others, IReadOnlyDictionary<string, Analyzer> byField)
    {
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(byField);
        _others = others;
        _byField = new Dictionary<string, Analyzer>(byField, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override string Fingerprint => field ??= $"fields({string.Join("; ", _byField.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value.Fingerprint}").Append($"*={_others.Fingerprint}"))})";

    /// <summary>The analyzer that the field has.</summary>
    public Analyzer this[string field] => _byField.GetValueOrDefault(field, _others);

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) => this[field].CreateStream(field);

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => this[field].Normalize(field, text);
}
