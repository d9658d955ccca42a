using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Unicode's normalization of whole texts, which the runtime's does only where it has ICU.</summary>
public static class UnicodeText
{
    /// <summary>The text in form NFC, in which what looks the same is the same: an e with its accent is one character.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Normalization.C.IsSurelyNormal(text) ? text : new Normalizer(Normalization.C).Compose(text).ToString();
    }
}
