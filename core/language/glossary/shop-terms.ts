/**
 * What shops and shoppers talk about, one meaning a line: English | German | French | Spanish | Italian | Dutch |
 * Portuguese. Words are folded (no accents, lower case, but for names of countries); several of one language are parted by commas, the usual one
 * first. Endings need no entry of their own (see word-stem.ts).
 */
export const SHOP_TERMS = `
order|bestellung,auftrag|commande|pedido|ordine|bestelling,order|encomenda,pedido
ordered|bestellt|commande|pedido,encargado|ordinato|besteld|encomendado
parcel,package|paket,sendung,pakete|colis|paquete|pacco,pacchi|pakket,pakje,pakketje|pacote
delivery|lieferung,zustellung,lieferzeit|livraison|entrega|consegna|levering,bezorging,levertijd|entrega
deliver|liefern,liefert,geliefert,zugestellt|livrer,livrez,livre,livree|entregar,entregan,entregado|consegnare,consegnate,consegnato|leveren,levert,bezorgen,bezorgd,geleverd|entregar,entregam,entregue
shipping|versand,versandkosten|expedition,frais de port,frais de livraison|envio,gastos de envio,envios|spedizione,spese di spedizione,spedizioni|verzending,verzendkosten|envio,portes,frete
ship|versenden,verschicken,versendet,verschickt|expedier,expediez,expedie,envoyez,envoyer|enviar,envian,enviais,envia,enviado|spedire,spedite,spedisce,spedito|verzenden,verzendt,versturen,verzonden,verstuurd,sturen|enviar,enviam,enviado,expedem
tracking|sendungsverfolgung,sendungsnummer|suivi|seguimiento,rastreo|tracciamento,tracking|track,traceren|rastreamento,rastreio
track|verfolgen|suivre|rastrear,seguir|tracciare|volgen|rastrear,acompanhar
return|rucksendung,retoure,ruckgabe,umtausch,zuruckgeben,zuruckschicken,zurucksenden|retour,retourner,renvoyer,rendre|devolucion,devolver,devoluciones|reso,restituire,restituzione,resi,rendere|retour,retourneren,terugsturen,terugbrengen|devolucao,devolver,devolucoes
exchange|umtausch,umtauschen,tauschen|echange,echanger|cambio,cambiar|cambio,cambiare,sostituire|ruilen,omruilen|troca,trocar
refund|erstattung,ruckerstattung,ruckzahlung,geld zuruck|remboursement,rembourser,rembourse,remboursez|reembolso,reembolsar,reembolsado|rimborso,rimborsare,rimborsato|terugbetaling,terugbetalen|reembolso,reembolsar
cancel|stornieren,storno,abbrechen,stornierung|annuler,annulation|cancelar,anular,cancelacion|annullare,cancellare,annullamento|annuleren,annulering|cancelar,anular,cancelamento
warranty|garantie,gewahrleistung|garantie|garantia|garanzia|garantie|garantia
repair|reparatur,reparieren,repariert|reparation,reparer|reparacion,reparar|riparazione,riparare|reparatie,repareren|reparacao,reparar,conserto
complaint|reklamation,beschwerde|reclamation,plainte|reclamacion,queja|reclamo|klacht|reclamacao
payment|zahlung,bezahlung,zahlungsarten,zahlungsart,zahlungsmethoden|paiement|pago|pagamento|betaling,betaalmethoden|pagamento
pay|zahlen,bezahlen,bezahlt|payer,paye|pagar,pagado|pagare,pagato|betalen,betaald|pagar,pago
invoice|rechnung|facture|factura|fattura|factuur|fatura
receipt|beleg,quittung,kassenbon|recu,ticket de caisse|recibo|ricevuta,scontrino|bon,kassabon|recibo
price|preis|prix|precio|prezzo|prijs|preco
cost|kosten,kostet|couter,coute,coutent,tarif|costar,cuesta,cuestan,coste|costare,costa,costano,costo|kosten,kost|custar,custa,custam
cheap|gunstig,billig,preiswert|bon marche,pas cher|barato,economico|economico,conveniente|goedkoop,voordelig|barato,economico
cheaper|gunstiger,billiger,gunstigeres,billigeres,preiswerter|moins cher,moins chere,moins chers,moins cheres|mas barato,mas barata,mas baratos|piu economico,meno caro,meno costoso|goedkoper,goedkopers|mais barato,mais barata,mais em conta
expensive|teuer|cher,chere|caro|caro,costoso|duur|caro
free|kostenlos,gratis,kostenfrei,versandkostenfrei|gratuit,gratuitement|gratis,gratuito|gratuito,gratis|gratis,kosteloos|gratis,gratuito
discount|rabatt,nachlass,ermassigung|reduction,remise|descuento,rebaja|sconto|korting|desconto
discount code|rabattcode,gutscheincode|code promo,code de reduction,code promotionnel|codigo de descuento,cupon|codice sconto,buono sconto|kortingscode|codigo de desconto,cupom
voucher|gutschein|bon|vale|buono|tegoedbon,cadeaubon|vale
gift card|geschenkgutschein,geschenkkarte,gutscheinkarte|carte cadeau,cheque cadeau|tarjeta regalo,tarjeta de regalo|carta regalo,buono regalo|cadeaukaart,cadeaubon|cartao presente,cartao oferta,vale presente
gift|geschenk,geschenke|cadeau|regalo|regalo|cadeau,kado|presente,prenda
gift wrapping|geschenkverpackung|emballage cadeau,papier cadeau|papel de regalo,envolver para regalo|confezione regalo,pacchetto regalo|cadeauverpakking,inpakken|embrulho,papel de presente
sale|sonderangebot,ausverkauf,angebot|soldes,promotion,promo|rebajas,oferta|saldi,offerta|uitverkoop,aanbieding|saldos,promocao,oferta
cart|warenkorb,einkaufswagen,korb|panier|carrito,cesta|carrello|winkelwagen,winkelmand,winkelwagentje,winkelmandje|carrinho,cesto
checkout|kasse|caisse,passer commande,paiement|caja,pagar,tramitar|cassa|kassa,afrekenen|caixa,finalizar compra,finalizar
buy|kaufen,kaufe,gekauft|acheter,achete|comprar,compro,comprado|comprare,compro,acquistare,comprato|kopen,koop,gekocht|comprar,compro,comprei
shop,store|laden,geschaft,shop|magasin,boutique|tienda,comercio|negozio|winkel|loja
opening hours|offnungszeiten|horaires,heures d ouverture,horaires d ouverture|horario,horarios,horario de apertura|orari,orario,orari di apertura|openingstijden|horario,horario de funcionamento
customer|kunde|client|cliente|cliente|klant|cliente
customer service|kundenservice,kundendienst|service client,sav|atencion al cliente,servicio al cliente|servizio clienti,assistenza clienti,assistenza|klantenservice|atendimento,apoio ao cliente,servico ao cliente
person|mensch,person,menschen|personne,humain|persona,humano|persona,umano|mens,persoon|pessoa,humano
employee|mitarbeiter,mitarbeiterin,angestellter|employe|empleado|dipendente,addetto|medewerker|funcionario
agent|berater,ansprechpartner,sachbearbeiter|conseiller,conseillere|agente,asesor,operador|operatore,agente|adviseur|atendente,assistente,operador
team|team|equipe|equipo|team,squadra|team|equipa,equipe
stock|lager,vorrat|stock|stock,existencias|magazzino|voorraad|estoque,stock
in stock|auf lager,vorratig|en stock|en stock|in magazzino|op voorraad|em estoque,em stock
available|verfugbar,lieferbar,erhaltlich|disponible|disponible|disponibile|beschikbaar,leverbaar,verkrijgbaar|disponivel
sold out|ausverkauft|epuise|agotado|esaurito|uitverkocht|esgotado
back|zuruck,wieder|en arriere|de vuelta|indietro|terug|de volta
size|grosse,grossen|taille,pointure|talla,tamano|taglia,misura,numero|maat,maten|tamanho
size guide|grossentabelle,grossenberatung|guide des tailles|guia de tallas|guida alle taglie,tabella taglie|maattabel|guia de tamanhos,tabela de medidas
colour|farbe|couleur|color|colore|kleur|cor
weight|gewicht|poids|peso|peso|gewicht|peso
weigh|wiegen,wiegt|peser,pese|pesar,pesa|pesare,pesa|wegen,weegt|pesar,pesa
heavy|schwer|lourd|pesado|pesante|zwaar|pesado
light|leicht|leger,legere|ligero|leggero|licht|leve
material|material,stoff|matiere,materiau|material|materiale|materiaal|material
made|gemacht,hergestellt,besteht|fait,fabrique|hecho,fabricado|fatto,fatta|gemaakt|feito,feita
quality|qualitat|qualite|calidad|qualita|kwaliteit|qualidade
brand|marke|marque|marca|marca,marchio|merk|marca
product|produkt|produit|producto|prodotto|product|produto
item|artikel,ware|article|articulo|articolo|artikel|artigo,item
model|modell|modele|modelo|modello|model|modelo
variant|variante|variante|variante|variante|variant|variante
difference|unterschied|difference|diferencia|differenza|verschil|diferenca
compare|vergleichen,vergleiche,vergleich|comparer,comparez,compare|comparar,compara,compare|confrontare,confronta,paragonare|vergelijken,vergelijk|comparar,compara,compare
recommend|empfehlen,empfehlt,empfiehlst|recommander,conseiller,recommandez,conseillez|recomendar,recomienda,recomiendas,recomiendan|consigliare,consigli,consigliate,raccomandare|aanraden,adviseren|recomendar,recomenda,recomendam,aconselham
similar|ahnlich,ahnliches|similaire,semblable,ressemblant|similar,parecido|simile,simili|vergelijkbaar,soortgelijk,vergelijkbaars|semelhante,parecido,similar
accessories|zubehor|accessoires|accesorios|accessori|accessoires|acessorios
care|pflege,pflegehinweise|entretien|cuidado|cura,manutenzione|verzorging,onderhoud|cuidado,manutencao
wash|waschen,wasche,gewaschen|laver,lave|lavar,lava,lavo|lavare,lava|wassen,was|lavar,lava,lavo
clean|reinigen,putzen|nettoyer|limpiar|pulire|schoonmaken,reinigen|limpar
broken|kaputt,defekt,zerbrochen|casse,cassee,defectueux,abime|roto,rota,estropeado,defectuoso|rotto,rotta,difettoso|kapot,defect,stuk|partido,partida,quebrado,avariado
damaged|beschadigt|endommage,endommagee|danado,danada|danneggiato,danneggiata|beschadigd|danificado,danificada
wrong|falsch,falscher,falsche|mauvais,mauvaise,errone|equivocado,incorrecto|sbagliato,sbagliata,errato|verkeerd|errado,errada
missing|fehlt,fehlen,fehlend|manque,manquant|falta,faltan|manca,mancante|ontbreekt,mist|falta,faltam
lost|verloren|perdu|perdido|perso,smarrito|verloren,kwijt|perdido
late|spat,verspatet|en retard,retard|tarde,retraso|ritardo,tardi|te laat,vertraagd|atrasado,atraso,tarde
address|adresse,lieferadresse,anschrift|adresse|direccion,domicilio|indirizzo|adres|endereco,morada
phone|telefon,telefonnummer,handy|telephone,portable|telefono,movil|telefono,cellulare|telefoon,telefoonnummer|telefone,telemovel
email|email,mail,mailadresse|mail,courriel,email|correo,email|email,mail,posta elettronica|email,mail|email
account|konto,kundenkonto|compte|cuenta|account,conto|account,rekening|conta
password|passwort|mot de passe|contrasena|password|wachtwoord|senha,palavra passe
data|daten|donnees|datos|dati|gegevens|dados
privacy|datenschutz|confidentialite,vie privee|privacidad|privacy,riservatezza|privacy|privacidade
newsletter|newsletter|newsletter,lettre d information|boletin|newsletter|nieuwsbrief|newsletter
number|nummer,bestellnummer|numero|numero|numero|nummer,bestelnummer|numero
code|code,kode|code|codigo|codice|code|codigo
deadline|frist|delai|plazo|termine|termijn|prazo
customs|zoll,zollgebuhren|douane|aduana,aduanas|dogana|douane,invoerrechten|alfandega
tax|steuer,mehrwertsteuer|tva,taxe|iva,impuesto|iva,tassa|btw,belasting|iva,imposto
policy|richtlinie,bedingungen|politique,conditions|politica,condiciones|politica,condizioni|beleid,voorwaarden|politica,condicoes
express|express,expressversand|express|urgente,expres|espresso,express|express,spoed|expresso
pick up|abholen,abholung|retirer,retrait|recoger,recogida|ritirare,ritiro|ophalen,afhalen|levantar,retirar
instalments|raten,ratenzahlung|plusieurs fois|plazos,cuotas|rate|termijnen|prestacoes
credit card|kreditkarte,mit karte,per karte|carte bancaire,carte de credit,carte bleue,par carte|tarjeta de credito,tarjeta|carta di credito,con carta|creditcard,met kaart|cartao de credito,cartao
bank transfer|uberweisung,vorkasse|virement|transferencia|bonifico|overschrijving|transferencia
country|land|pays|pais|paese|land|pais
Germany|deutschland|allemagne|alemania|germania|duitsland|alemanha
Austria|osterreich|autriche|austria|austria|oostenrijk|austria
Switzerland|schweiz|suisse|suiza|svizzera|zwitserland|suica
France|frankreich|france|francia|francia|frankrijk|franca
Belgium|belgien|belgique|belgica|belgio|belgie|belgica
Netherlands|niederlande,holland|pays bas,hollande|paises bajos,holanda|paesi bassi,olanda|nederland|paises baixos,holanda
Spain|spanien|espagne|espana|spagna|spanje|espanha
Italy|italien|italie|italia|italia|italie|italia
Portugal|portugal|portugal|portugal|portogallo|portugal|portugal
United Kingdom|grossbritannien,england|royaume uni,angleterre|reino unido,inglaterra|regno unito,inghilterra|verenigd koninkrijk,engeland|reino unido,inglaterra
Europe|europa|europe|europa|europa|europa|europa
Poland|polen|pologne|polonia|polonia|polen|polonia
Denmark|danemark|danemark|dinamarca|danimarca|denemarken|dinamarca
Sweden|schweden|suede|suecia|svezia|zweden|suecia
Norway|norwegen|norvege|noruega|norvegia|noorwegen|noruega
United States|usa|etats unis|estados unidos|stati uniti|verenigde staten|estados unidos
abroad|ausland|etranger|extranjero|estero|buitenland|estrangeiro
loyalty programme|treueprogramm,bonusprogramm,kundenkarte|programme de fidelite,carte de fidelite|programa de fidelidad,programa de fidelizacion|programma fedelta,programma di fedelta,carta fedelta|spaarprogramma,klantenkaart,loyaliteitsprogramma|programa de fidelidade
points|punkte,bonuspunkte,treuepunkte|points|puntos|punti|punten,spaarpunten|pontos
sample,samples|probe,proben,gratisprobe,muster|echantillon,echantillons|muestra,muestras|campione,campioni,campioncino,campioncini|staal,monster,proefje,proefjes|amostra,amostras
label|etikett,retourenlabel,aufkleber|etiquette|etiqueta|etichetta|label,etiket|etiqueta
return label|retourenetikett,rucksendeetikett,retourenschein|etiquette de retour,bon de retour|etiqueta de devolucion|etichetta di reso|retourlabel|etiqueta de devolucao
duration|dauer|duree|duracion|durata|duur|duracao
difference|differenz|ecart|diferencia|differenza|verschil|diferenca
parts|teile,ersatzteile,ersatzteil|pieces,pieces detachees|piezas,repuestos|pezzi,ricambi|onderdelen|pecas
spare parts|ersatzteile|pieces detachees|repuestos,recambios|ricambi,pezzi di ricambio|reserveonderdelen|pecas de reposicao,pecas sobressalentes
workshop|werkstatt|atelier|taller|officina|werkplaats|oficina
certified|zertifiziert|certifie,certifies,certifiee|certificado,certificados,certificada|certificato,certificati|gecertificeerd|certificado,certificados
tested on animals|tierversuche,tierversuchen,an tieren getestet|teste sur les animaux,testes sur les animaux,tests sur animaux|probado en animales,probados en animales,testado en animales|testato sugli animali,testati sugli animali|getest op dieren,dierproeven|testado em animais,testados em animais
animals|tiere,tieren|animaux|animales|animali|dieren|animais
ingredients|inhaltsstoffe,zutaten|ingredients|ingredientes|ingredienti|ingredienten|ingredientes
opened|geoffnet,geoffnete,angebrochen,aufgemacht|ouvert,ouverte,entame|abierto,abierta|aperto,aperta|geopend,aangebroken|aberto,aberta
unopened|ungeoffnet,originalverpackt,versiegelt|non ouvert,scelle|sin abrir,precintado|sigillato,non aperto|ongeopend,verzegeld|fechado,lacrado
manufactured|hergestellt,produziert,gefertigt|fabrique,fabriques,produit|fabricado,fabricados,fabrican|prodotto,prodotti,fabbricato|geproduceerd,vervaardigd|fabricado,fabricados,produzido
student discount|studentenrabatt|reduction etudiant,tarif etudiant|descuento para estudiantes|sconto studenti|studentenkorting|desconto para estudantes,desconto de estudante
student|student,studenten,studierende|etudiant,etudiants,etudiante|estudiante,estudiantes|studente,studenti|student,studenten|estudante,estudantes
subscription|abo,abonnement|abonnement|suscripcion|abbonamento|abonnement|assinatura,subscricao
carrier|paketdienst,versanddienst,versanddienstleister,spediteur|transporteur|transportista,empresa de transporte|corriere|vervoerder,bezorger|transportadora
shipping cost|versandkosten,portokosten,porto|frais de port,frais de livraison,frais d expedition|gastos de envio,costes de envio,coste de envio|spese di spedizione,costi di spedizione|verzendkosten|custos de envio,portes de envio
free shipping|versandkostenfrei,gratisversand,kostenloser versand|livraison gratuite,livraison offerte|envio gratis,envio gratuito|spedizione gratuita,spedizione gratis|gratis verzending|envio gratis,frete gratis,portes gratis
working days|werktage,werktagen,arbeitstage|jours ouvres,jours ouvrables|dias laborables,dias habiles|giorni lavorativi|werkdagen|dias uteis
cash on delivery|nachnahme|contre remboursement|contra reembolso,contrareembolso|contrassegno|rembours|pagamento na entrega,contra reembolso
cash|bar,bargeld|especes|efectivo|contanti|contant|dinheiro vivo,numerario
parking|parkplatz,parkplatze,parken|parking,place de parking|aparcamiento,parking|parcheggio|parkeren,parkeerplaats,parkeerplaatsen|estacionamento
dog|hund,hunde|chien|perro|cane|hond|cachorro,cao
course|kurs,kurse|cours|curso|corso|cursus|curso
rent|mieten,leihen,ausleihen,verleih|louer,location|alquilar,alquiler|noleggiare,noleggio|huren,verhuur|alugar,aluguel
engrave|gravieren,gravur|graver,gravure|grabar,grabado|incidere,incisione|graveren,gravure|gravar,gravacao
balance|guthaben|solde|saldo|saldo|saldo|saldo
business customer|geschaftskunde,firmenkunde,gewerbe|client professionnel|empresa|azienda|zakelijke klant|empresa
delete|loschen|supprimer|borrar,eliminar|cancellare,eliminare|verwijderen|apagar,excluir
conversation|gesprach,gesprache,chatverlauf|conversation|conversacion,conversaciones|conversazione|gesprek,gesprekken,chatgesprekken|conversa,conversas
Ireland|irland|irlande|irlanda|irlanda|ierland|irlanda
Luxembourg|luxemburg|luxembourg|luxemburgo|lussemburgo|luxemburg|luxemburgo
Czechia|tschechien|tchequie,republique tcheque|chequia,republica checa|cechia,repubblica ceca|tsjechie|chequia
Greece|griechenland|grece|grecia|grecia|griekenland|grecia
Hungary|ungarn|hongrie|hungria|ungheria|hongarije|hungria
Finland|finnland|finlande|finlandia|finlandia|finland|finlandia
Croatia|kroatien|croatie|croacia|croazia|kroatie|croacia
Romania|rumanien|roumanie|rumania|romania|roemenie|romenia
Canada|kanada|canada|canada|canada|canada|canada
Australia|australien|australie|australia|australia|australie|australia
Japan|japan|japon|japon|giappone|japan|japao
Brazil|brasilien|bresil|brasil|brasile|brazilie|brasil
European Union|eu,europaische union|ue,union europeenne|ue,union europea|ue,unione europea|eu,europese unie|ue,uniao europeia
direct debit|lastschrift,bankeinzug,sepa lastschrift|prelevement,prelevement automatique|domiciliacion,adeudo directo|addebito diretto|automatische incasso,incasso|debito direto
do you repair|repariert ihr,reparieren sie|reparez vous,vous reparez|reparan ustedes,reparan|riparate|repareren jullie|consertam,reparam
do you ship|liefert ihr,versendet ihr|livrez vous|hacen envios|spedite,fate spedizioni|leveren jullie|fazem entregas
contain|enthalt,enthalten|contient,contiennent|contiene,contienen|contiene,contengono|bevat,bevatten|contem
aluminium|aluminium,alu|aluminium|aluminio|alluminio|aluminium|aluminio
alcohol|alkohol|alcool|alcohol|alcol|alcohol|alcool
allergy|allergie,allergisch,ausschlag|allergie,allergique|alergia,alergico|allergia,allergico|allergie,allergisch|alergia,alergico
sage|salbei|sauge|salvia|salvia|salie|salvia
`;
