using SearchServer.Engine.Analysis;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Holds a thread at the text "gate" until it is let go.</summary>
internal sealed class GatedAnalyzer : Analyzer, IDisposable
{
    private readonly StandardAnalyzer _inner = new();
    private readonly Gate _gate = new();

    public override string Fingerprint => _inner.Fingerprint;

    public override TokenStream CreateStream(string field) => new Stream(_gate, _inner.CreateStream(field));

    public override string Normalize(string field, string text) => _inner.Normalize(field, text);

    public void WaitForArrival() => _gate.WaitForArrival();

    public void Open() => _gate.Open();

    public void Dispose() => _gate.Dispose();

    private sealed class Stream(Gate gate, TokenStream inner) : TokenStream(inner.Token)
    {
        public override int EndOffset => inner.EndOffset;

        public override int EndPositionIncrement => inner.EndPositionIncrement;

        public override void Reset(string text)
        {
            inner.Reset(text);
            if (text == "gate") gate.Pass();
        }

        public override bool Next() => inner.Next();
    }
}
