using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>What one thread needs to tag a document; its memory is kept for the next one.</summary>
internal sealed class Workspace
{
    private readonly TaggerModel _model;
    private readonly ScoredForms _forms;
    private readonly Decoder _first;
    private readonly Decoder _second;
    private byte[] _firstLabels = [];
    private byte[] _labels = [];
    private int[] _margins = [];
    private short[] _scores = [];

    public Workspace(TaggerModel model)
    {
        _model = model;
        _forms = new ScoredForms(model.Lexicon, model.FirstWeights);
        _first = new Decoder(model.FirstTransitions);
        _second = new Decoder(model.SecondTransitions);
        Document = new TaggerDocument(_forms.Forms, model.Lexicon);
    }

    /// <summary>The document that is tagged. Tokens and sentences are put in before tagging.</summary>
    public TaggerDocument Document { get; }

    /// <summary>The names that the first pass found.</summary>
    public FirstPassNames Names { get; } = new();

    /// <summary>The label of each token by the first pass.</summary>
    public ReadOnlySpan<byte> FirstLabels => _firstLabels;

    /// <summary>The scores of each token's labels by the first pass.</summary>
    public ReadOnlySpan<short> FirstScores => _scores;

    /// <summary>The label of each token by the second pass.</summary>
    public ReadOnlySpan<byte> Labels => _labels;

    /// <summary>How much better the labels of a name, or of tokens outside of names, are than the best that have another class somewhere in it, in the natural logarithm of a probability.</summary>
    public float Margin(int start, int end)
    {
        int margin = int.MaxValue;
        foreach (int score in _margins.AsSpan(start, end - start)) margin = Math.Min(margin, score);
        return margin * _model.Scale;
    }

    /// <summary>Runs both passes over the document.</summary>
    /// <param name="title">The text of the sentences whose tokens are before <paramref name="titleTokens"/>.</param>
    /// <param name="body">The text of the others.</param>
    /// <param name="titleTokens">How many tokens the title has.</param>
    public void Tag(ReadOnlySpan<char> title, ReadOnlySpan<char> body, int titleTokens)
    {
        FirstPass(title, body, titleTokens);
        foreach (ref readonly Sentence sentence in CollectionsMarshal.AsSpan(Document.Sentences)) SecondPass(sentence);
    }

    /// <summary>Runs the first pass, and gathers the names that it finds.</summary>
    public void FirstPass(ReadOnlySpan<char> title, ReadOnlySpan<char> body, int titleTokens)
    {
        _forms.Trim();
        Document.Reserve();
        Reserve(Document.Tokens.Count);
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(Document.Tokens);
        ReadOnlySpan<Sentence> sentences = CollectionsMarshal.AsSpan(Document.Sentences);
        foreach (ref readonly Sentence sentence in sentences)
        {
            ReadOnlySpan<char> text = sentence.First < titleTokens ? title : body;
            for (int i = sentence.First; i < sentence.End; i++) Document.Forms[i] = _forms.Add(text.Slice(tokens[i].Start, tokens[i].Length), sentence.Case);
        }

        Document.Prepare();
        foreach (ref readonly Sentence sentence in sentences) FirstPass(sentence);
        Names.Gather(Document, _firstLabels.AsSpan(0, tokens.Length));
    }

    private void FirstPass(in Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            ScoreSink sink = new(_model.FirstWeights);
            for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
            {
                int at = i + offset;
                sink.Sum += at < sentence.First || at >= sentence.End ? _forms.Boundary(offset) : _forms[Document.Forms[at], offset];
            }

            ContextFeatures.Emit(Document, sentence, i, ref sink);
            sink.Sum.CopyTo(_scores, i * Tagging.Labels.Lanes);
            _first.Set(i - sentence.First, sink.Sum);
        }

        _first.Decode(_firstLabels.AsSpan(sentence.First, sentence.End - sentence.First));
    }

    private void SecondPass(in Sentence sentence)
    {
        int length = sentence.End - sentence.First;
        for (int i = 0; i < length; i++)
        {
            int token = sentence.First + i;
            ScoreSink sink = new(_model.SecondWeights) { Sum = Vector256.LoadUnsafe(ref _scores[token * Tagging.Labels.Lanes]) };
            SecondPassFeatures.Emit(Document, Names, _firstLabels, sentence, token, ref sink);
            _second.Set(i, sink.Sum);
        }

        _second.Decode(_labels.AsSpan(sentence.First, length));
        _second.PrepareMargins(length);
        for (int i = 0; i < length; i++)
        {
            int token = sentence.First + i, kind = Tagging.Labels.ClassOf(_labels[token]);
            _margins[token] = kind >= 0 || Document.FormAt(sentence, token).IsCapitalised ? _second.Margin(i, kind) : int.MaxValue;
        }
    }

    private void Reserve(int tokens)
    {
        if (_labels.Length >= tokens) return;
        int capacity = Math.Max(tokens, 2 * _labels.Length);
        _firstLabels = new byte[capacity];
        _labels = new byte[capacity];
        _margins = new int[capacity];
        _scores = new short[capacity * Tagging.Labels.Lanes];
    }
}
