using System.Runtime.InteropServices;

namespace SearchServer.Engine.Indexing;

/// <summary>What a segment's .si says of how it came to be, for people who look into an index.</summary>
internal static class SegmentDiagnostics
{
    public static Dictionary<string, string> Of(string source) => new(StringComparer.Ordinal)
    {
        ["source"] = source,
        ["lucene.version"] = Codecs.LuceneVersion.Written.ToString(),
        ["writer"] = $"SearchServer {typeof(SegmentDiagnostics).Assembly.GetName().Version?.ToString(3)}",
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["os.arch"] = RuntimeInformation.OSArchitecture.ToString(),
    };
}
