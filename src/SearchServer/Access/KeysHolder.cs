namespace SearchServer.Access;

/// <summary>The keys that the server knows: those of the file as it was when it could last be read.</summary>
public sealed partial class KeysHolder
{
    private readonly string _path;
    private readonly ILogger<KeysHolder> _logger;
    private FileState _read;
    private KeyRing _current = KeyRing.Empty;

    /// <summary>Reads the file, if there is one.</summary>
    /// <exception cref="IOException">It is damaged, or cannot be read.</exception>
    public KeysHolder(SearchServerOptions options, ILogger<KeysHolder> logger)
    {
        (_path, _logger) = (KeyFile.PathOf(options), logger);
        Read(FileState.Of(_path));
    }

    /// <summary>The keys now.</summary>
    internal KeyRing Current => Volatile.Read(ref _current);

    /// <summary>Reads the file again if it has changed. One that cannot be read leaves the keys as they are, and this is said once: a mistake in it neither lets anybody in nor keeps everybody out.</summary>
    internal void Refresh()
    {
        if (FileState.Of(_path) is var state && state == _read) return;
        try
        {
            Read(state);
            Log.Read(_logger, _current.Keys.Length, _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.CannotRead(_logger, e.Message);
            _read = state;
        }
    }

    private void Read(FileState state)
    {
        Volatile.Write(ref _current, KeyFile.Read(_path));
        _read = state;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "There are {Count} keys, of {File}.")]
        public static partial void Read(ILogger logger, int count, string file);

        [LoggerMessage(Level = LogLevel.Error, Message = "The keys stay as they were: {Problem}")]
        public static partial void CannotRead(ILogger logger, string problem);
    }
}
