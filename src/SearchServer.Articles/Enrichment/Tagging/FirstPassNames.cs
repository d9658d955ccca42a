using System.Runtime.InteropServices;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>The names that the first pass has found in a document, for the second: where they are, how often each is of which class, and the same for each word. For one thread.</summary>
internal sealed class FirstPassNames
{
    /// <summary>Longer names than this tell nothing about their words.</summary>
    private const int MaxLength = 6;

    private readonly HashNumbers _names = new();
    private readonly List<ClassCounts> _counts = [];
    private Run[] _nameAt = [];
    private int[] _numberAt = [];

    /// <summary>The name that each token is in; an empty run for none.</summary>
    public ReadOnlySpan<Run> NameAt => _nameAt;

    /// <summary>How often the name that a token is in has each class in the document.</summary>
    public ref ClassCounts CountsAt(int token) => ref CollectionsMarshal.AsSpan(_counts)[_numberAt[token]];

    /// <summary>Gathers the names of a document that the first pass has labelled.</summary>
    public void Gather(TaggerDocument document, ReadOnlySpan<byte> labels)
    {
        _names.Clear();
        _counts.Clear();
        if (_nameAt.Length < labels.Length) (_nameAt, _numberAt) = (new Run[Math.Max(labels.Length, 2 * _nameAt.Length)], new int[Math.Max(labels.Length, 2 * _nameAt.Length)]);
        foreach (ref readonly Sentence sentence in CollectionsMarshal.AsSpan(document.Sentences))
        {
            for (int i = sentence.First, end; i < sentence.End; i = end)
            {
                end = i + 1;
                int kind = Labels.ClassOf(labels[i]);
                if (kind < 0)
                {
                    _nameAt[i] = default;
                    ref readonly Form form = ref document.FormAt(sentence, i);
                    if (form.IsCapitalised) document.Evidence[form.Word].Classes[Labels.Classes]++;
                    continue;
                }

                while (end < sentence.End && Labels.IsOpen(labels[end - 1])) end++;
                Add(document, sentence, new Run(i, end), kind);
            }
        }
    }

    private void Add(TaggerDocument document, in Sentence sentence, Run name, int kind)
    {
        ulong hash = 0;
        for (int i = name.Start; i < name.End; i++) hash = TextHash.Pair(hash, document.FormAt(sentence, i).Folded);
        int number = _names.GetOrAdd(TextHash.Mix(hash, 0), out bool isNew);
        if (isNew) _counts.Add(default);
        CollectionsMarshal.AsSpan(_counts)[number][kind]++;
        for (int i = name.Start; i < name.End; i++)
        {
            _nameAt[i] = name;
            _numberAt[i] = number;
            ref WordEvidence evidence = ref document.Evidence[document.FormAt(sentence, i).Word];
            evidence.Classes[kind]++;
            if (name.Length > evidence.Name.Length && name.Length <= MaxLength) evidence.Name = name;
        }
    }
}
