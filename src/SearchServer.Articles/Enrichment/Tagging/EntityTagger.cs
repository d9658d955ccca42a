using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SearchServer.Articles.Enrichment.Tagging.Training;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// Finds names of persons, places and organisations in English news: a linear model (a conditional random field over hashed features of words, their neighbours and the whole
/// document) that is run in two passes, the second with what the first has found. How it was trained and how right it is: docs/entities.md. For many threads.
/// </summary>
public sealed class EntityTagger
{
    /// <summary>How many tokens are a document to the tagger; a longer article is tagged as several. Memory is bounded by it.</summary>
    internal const int MaxTokens = 20_000;

    private const string ResourceName = "tagger.bin";

    private static readonly Lazy<EntityTagger> s_default = new(() => new EntityTagger(ReadResource()));

    private readonly TaggerModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    internal EntityTagger(TaggerModel model) => _model = model;

    /// <summary>The tagger that the program comes with.</summary>
    public static EntityTagger Default => s_default.Value;

    /// <summary>Tags an article.</summary>
    /// <param name="title">Its title; may be empty.</param>
    /// <param name="body">Its body; may be empty.</param>
    /// <param name="titleMentions">Takes the names in the title, in their order.</param>
    /// <param name="bodyMentions">Takes the names in the body, in their order.</param>
    public void Tag(string title, string body, List<EntityMention> titleMentions, List<EntityMention> bodyMentions)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        Workspace workspace = Rent();
        TaggerDocument document = workspace.Document;
        document.Clear();
        int titleAt = document.Read(title, 0, MaxTokens);
        int titleTokens = document.Tokens.Count;
        int bodyAt = document.Read(body, 0, MaxTokens);
        while (document.Tokens.Count > 0)
        {
            workspace.Tag(title, body, titleTokens);
            Collect(workspace, title, body, titleTokens, titleMentions, bodyMentions);
            document.Clear();
            titleAt = document.Read(title, titleAt, MaxTokens);
            titleTokens = document.Tokens.Count;
            bodyAt = document.Read(body, bodyAt, MaxTokens);
        }

        _workspaces.Add(workspace);
    }

    /// <summary>A tagger of a model that <c>searchserver train</c> wrote.</summary>
    /// <exception cref="TaggerModelException">The file is not a model, or a damaged one.</exception>
    public static EntityTagger Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        return new EntityTagger(TaggerModelFile.Read(file, path));
    }

    /// <summary>Labels a document whose tokens and sentences are known.</summary>
    internal byte[] Label(TrainingDocument source)
    {
        Workspace workspace = Rent();
        workspace.Document.Set(source.Tokens, source.Sentences);
        workspace.Tag("", source.Text, 0);
        byte[] labels = workspace.Labels[..source.Tokens.Count].ToArray();
        _workspaces.Add(workspace);
        return labels;
    }

    private Workspace Rent() => _workspaces.TryTake(out Workspace? workspace) ? workspace : new Workspace(_model);

    private static void Collect(Workspace workspace, string title, string body, int titleTokens, List<EntityMention> titleMentions, List<EntityMention> bodyMentions)
    {
        ReadOnlySpan<byte> labels = workspace.Labels;
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(workspace.Document.Tokens);
        foreach (ref readonly Sentence sentence in CollectionsMarshal.AsSpan(workspace.Document.Sentences))
        {
            bool isTitle = sentence.First < titleTokens;
            for (int i = sentence.First, end; i < sentence.End; i = end)
            {
                end = i + 1;
                int kind = Labels.ClassOf(labels[i]);
                if (kind < 0) continue;
                while (Labels.IsOpen(labels[end - 1])) end++;
                if (Labels.KindOf(kind) is not { } entity) continue;
                int first = i;
                string text = isTitle ? title : body;
                while (entity == EntityKind.Person && first + 1 < end && Honorifics.Contains(text.AsSpan(tokens[first].Start, tokens[first].Length))) first++;
                (isTitle ? titleMentions : bodyMentions).Add(new EntityMention(tokens[first].Start, tokens[end - 1].End - tokens[first].Start, entity, workspace.Margin(i, end)));
            }
        }
    }

    private static TaggerModel ReadResource()
    {
        using Stream stream = typeof(EntityTagger).Assembly.GetManifestResourceStream(ResourceName) ?? throw new TaggerModelException(ResourceName, "a model in the program", "none");
        return TaggerModelFile.Read(stream, ResourceName);
    }
}
