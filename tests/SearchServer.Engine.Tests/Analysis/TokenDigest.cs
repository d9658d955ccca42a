using System.Text;
using SearchServer.Engine.Analysis;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>All that a stream says about a text: as a digest, and as lines to read. AnalysisOracle.java has the same.</summary>
internal static class TokenDigest
{
    /// <summary>FNV-1a over the units of the terms and the numbers of the tokens.</summary>
    public static ulong Of(TokenStream stream, string text)
    {
        ulong digest = 0xCBF29CE484222325;
        Token token = stream.Token;
        stream.Reset(text);
        while (stream.Next())
        {
            digest = Mix(digest, token.Term.Length);
            foreach (char c in token.Term) digest = Mix(digest, c);
            digest = Mix(digest, token.StartOffset);
            digest = Mix(digest, token.EndOffset);
            digest = Mix(digest, token.PositionIncrement);
        }

        digest = Mix(digest, -1);
        digest = Mix(digest, stream.EndOffset);
        return Mix(digest, stream.EndPositionIncrement);
    }

    /// <summary>A line for each token, as <c>term [start,end) +increment</c>, and one for the end.</summary>
    public static List<string> Lines(TokenStream stream, string text)
    {
        List<string> lines = [];
        Token token = stream.Token;
        stream.Reset(text);
        while (stream.Next()) lines.Add($"{token.Term} [{token.StartOffset},{token.EndOffset}) +{token.PositionIncrement}");
        lines.Add($"end {stream.EndOffset} +{stream.EndPositionIncrement}");
        return lines;
    }

    /// <summary>The terms.</summary>
    public static List<string> Terms(Analyzer analyzer, string text)
    {
        List<string> terms = [];
        TokenStream stream = analyzer.CreateStream("field");
        stream.Reset(text);
        while (stream.Next()) terms.Add(stream.Token.Term.ToString());
        return terms;
    }

    /// <summary>A text with everything beyond ASCII escaped.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text) escaped.Append(c is >= ' ' and < (char)0x7F and not '\\' ? c.ToString() : $"\\u{(int)c:X4}");
        return escaped.ToString();
    }

    private static ulong Mix(ulong digest, int value) => (digest ^ (uint)value) * 0x100000001B3;
}
