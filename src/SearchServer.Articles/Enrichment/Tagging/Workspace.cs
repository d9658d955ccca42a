using System.Runtime.InteropServices;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>What one thread needs to tag a document; its memory is kept for the next one.</summary>
internal sealed class Workspace(TaggerModel model)
{
    private readonly ScoredForms _forms = new(model.Lexicon, model.Weights);
    private readonly Decoder _decoder = new(model.Transitions);
    private byte[] _labels = [];
    private TaggerDocument? _document;

    /// <summary>The document that is tagged. Tokens and sentences are put in before <see cref="Label"/>.</summary>
    public TaggerDocument Document => _document ??= new TaggerDocument(_forms.Forms);

    /// <summary>The label of each token, once <see cref="Label"/> has run.</summary>
    public ReadOnlySpan<byte> Labels => _labels.AsSpan(0, Document.Tokens.Count);

    /// <summary>Labels the tokens of a document.</summary>
    /// <param name="title">The text of the sentences whose tokens are before <paramref name="titleTokens"/>.</param>
    /// <param name="body">The text of the others.</param>
    /// <param name="titleTokens">How many tokens the title has.</param>
    public void Label(ReadOnlySpan<char> title, ReadOnlySpan<char> body, int titleTokens)
    {
        _forms.Trim();
        Document.Reserve();
        if (_labels.Length < Document.Tokens.Count) _labels = new byte[Math.Max(Document.Tokens.Count, 2 * _labels.Length)];
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(Document.Tokens);
        ReadOnlySpan<Sentence> sentences = CollectionsMarshal.AsSpan(Document.Sentences);
        foreach (ref readonly Sentence sentence in sentences)
        {
            ReadOnlySpan<char> text = sentence.First < titleTokens ? title : body;
            for (int i = sentence.First; i < sentence.End; i++) Document.Forms[i] = _forms.Add(text.Slice(tokens[i].Start, tokens[i].Length), sentence.Case);
        }

        Document.Prepare();
        foreach (ref readonly Sentence sentence in sentences) FirstPass(sentence);
    }

    /// <summary>How much better the labels of a name are than the best without it, in the natural logarithm of a probability.</summary>
    public float Margin(int first, int length, int kind)
    {
        int margin = int.MaxValue;
        for (int i = 0; i < length; i++) margin = Math.Min(margin, _decoder.Margin(first + i, kind));
        return margin * model.Scale;
    }

    /// <summary>Makes the margins of a sentence's names ready.</summary>
    public void PrepareMargins(in Sentence sentence)
    {
        FirstPass(sentence);
        _decoder.PrepareMargins(sentence.End - sentence.First);
    }

    private void FirstPass(in Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            ScoreSink sink = new(model.Weights);
            for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
            {
                int at = i + offset;
                sink.Sum += at < sentence.First || at >= sentence.End ? _forms.Boundary(offset) : _forms[Document.Forms[at], offset];
            }

            ContextFeatures.Emit(Document, sentence, i, ref sink);
            _decoder.Set(i - sentence.First, sink.Sum);
        }

        _decoder.Decode(_labels.AsSpan(sentence.First, sentence.End - sentence.First));
    }
}
