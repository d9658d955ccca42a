using SearchServer.Articles.UserLists;

namespace SearchServer;

/// <summary>The synonyms that the server goes by: those of the file as it was when it could last be read.</summary>
public sealed partial class SynonymsHolder
{
    private readonly string _path;
    private readonly ILogger<SynonymsHolder> _logger;
    private FileState? _read;
    private Synonyms _current = Synonyms.None;

    /// <summary>Reads the file of the settings, if there is one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public SynonymsHolder(SearchServerOptions options, ILogger<SynonymsHolder> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_path, _logger) = (options.Synonyms, logger);
        if (_path.Length > 0) Read(FileState.Of(_path));
    }

    /// <summary>The synonyms now.</summary>
    public Synonyms Current => Volatile.Read(ref _current);

    /// <summary>How often they were read.</summary>
    public int Version { get; private set; }

    /// <summary>Reads the file again if it has changed. What cannot be read leaves the synonyms as they are, and is said once.</summary>
    internal void Refresh()
    {
        if (_path.Length == 0 || FileState.Of(_path) is var state && state == _read) return;
        try
        {
            Read(state);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.CannotRead(_logger, e.Message);
            _read = state;
        }
    }

    private void Read(FileState state)
    {
        Synonyms synonyms = Synonyms.Load(_path);
        foreach (UserListException mistake in synonyms.Mistakes) Log.Mistake(_logger, mistake.Message);
        Log.Read(_logger, synonyms.Count, _path);
        Volatile.Write(ref _current, synonyms);
        Version++;
        _read = state;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} words and sequences of words have synonyms, of {File}.")]
        public static partial void Read(ILogger logger, int count, string file);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Synonyms: {Mistake}")]
        public static partial void Mistake(ILogger logger, string mistake);

        [LoggerMessage(Level = LogLevel.Error, Message = "The synonyms stay as they were: {Problem}")]
        public static partial void CannotRead(ILogger logger, string problem);
    }
}
