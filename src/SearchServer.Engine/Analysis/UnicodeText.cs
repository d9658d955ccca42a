using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Unicode's normalization of whole texts, which the runtime's does only where it has ICU.</summary>
public static class UnicodeText
{
    /// <summary>The text in form NFC, in which what looks the same is the same: an e with its accent is one character.</summary>
    public static string Compose(string text) => Normalize(text, Normalization.C);

    /// <summary>The text in form NFKC, in which what is printed differently is the same, too: full-width letters and ligatures. Fractions and signs stay.</summary>
    public static string ComposeCompatible(string text) => Normalize(text, Normalization.KC);

    private static string Normalize(string text, Normalization form)
    {
        ArgumentNullException.ThrowIfNull(text);
        return form.IsSurelyNormal(text) ? text : new Normalizer(form).Compose(text).ToString();
    }
}
