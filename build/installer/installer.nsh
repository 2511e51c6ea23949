; What Caravan adds to electron-builder's installer for Windows. UTF-8.
; Languages: 1033 English, 1049 Russian, 2052 Chinese (simplified).

LangString caravanBundle 1033 "Caravan bundle"
LangString caravanBundle 1049 "Пакет обмена Caravan"
LangString caravanBundle 2052 "Caravan 交换包"

LangString caravanDeleteData 1033 "Delete the parks on this computer as well, and the backups that are kept beside them?$\r$\n$\r$\nChoose No to find them again after a later installation. Deleting them cannot be undone."
LangString caravanDeleteData 1049 "Удалить с этого компьютера также парки и хранящиеся рядом с ними резервные копии?$\r$\n$\r$\nНажмите «Нет», чтобы они были доступны после повторной установки. Удаление необратимо."
LangString caravanDeleteData 2052 "是否同时删除本机上的园区数据及其旁边保存的备份？$\r$\n$\r$\n选择“否”可保留数据，重新安装后继续使用。删除后无法恢复。"

!define CARAVAN_EXTENSION "Software\Classes\.caravan"

; For the current user alone: no administrator is asked for.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "${CARAVAN_EXTENSION}" "Content Type" "application/x-caravan"
!macroend

; Data stays unless the user asks for its deletion: not in an update, not in a silent uninstallation, and No is the button that Enter presses.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue SHELL_CONTEXT "${CARAVAN_EXTENSION}" "Content Type"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(caravanDeleteData)" /SD IDNO IDNO caravanDataStays
      RMDir /r "$APPDATA\${PRODUCT_NAME}"
    caravanDataStays:
  ${endIf}
!macroend
